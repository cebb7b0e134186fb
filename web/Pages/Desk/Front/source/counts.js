// Words and sentences while somebody types, counted as the server counts them (WordCount.cs).
const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
const sentenceEnd = /[.?!](?=[\s”’)]|$)/g;

const count = (text, pattern) => (text.match(pattern) ?? []).length;

export const countWords = () => {
  for (const line of document.querySelectorAll('[data-count]')) {
    const area = document.getElementById(line.dataset.count);
    area?.addEventListener('input', () => {
      line.textContent = line.dataset.one.replace('{words}', count(area.value, word)).replace('{sentences}', count(area.value, sentenceEnd));
    });
  }
};
