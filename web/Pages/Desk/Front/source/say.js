// Says something to those who hear the page; those who see it see what changed.
export const say = (words) => {
  document.getElementById('say').textContent = words;
};
