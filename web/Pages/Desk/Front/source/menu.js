// On a narrow screen the menu is folded, so that a page begins with itself. Without this it is open everywhere.
const narrow = matchMedia('(max-width: 47.99em)');

export const foldMenu = () => {
  const menu = document.querySelector('.menu details');
  if (menu) {
    const fit = () => {
      menu.open = !narrow.matches;
    };
    fit();
    narrow.addEventListener('change', fit);
  }
};
