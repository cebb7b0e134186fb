// A field that narrows a list as somebody types; letters count without their fadas.
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const filterLists = () => {
  for (const field of document.querySelectorAll('[data-filter]')) {
    const items = [...document.querySelectorAll(`${field.dataset.filter} > *`)];
    field.closest('[hidden]')?.removeAttribute('hidden');
    field.addEventListener('input', () => {
      const words = folded(field.value).split(/\s+/).filter(Boolean);
      for (const item of items) {
        const text = folded(item.textContent);
        item.hidden = !words.every((one) => text.includes(one));
      }
    });
  }
};
