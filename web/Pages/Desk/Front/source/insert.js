// “Insert”: what the list of pages, contacts and parts shows as words to copy becomes a button.
import { insertText, lastArea } from './insert-text.js';
import { say } from './say.js';

export const offerInsertions = () => {
  for (const item of document.querySelectorAll('[data-insertion]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.append(...item.childNodes);
    item.append(button);
    button.addEventListener('click', () => {
      const area = lastArea();
      if (area) {
        const side = area.closest('[data-side]')?.dataset.side;
        insertText(area, item.dataset[side === 'ga' ? 'insertionGa' : 'insertionEn'] ?? item.dataset.insertion);
        say(item.closest('[data-inserted]')?.dataset.inserted ?? '');
      }
    });
  }
};
