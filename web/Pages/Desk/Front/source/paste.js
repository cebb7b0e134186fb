// What comes from Word or a web page is made into clean text on the server. With Shift, the browser pastes plain text as ever.
import { insertText } from './insert-text.js';
import { post } from './post.js';
import { say } from './say.js';

let plain = false;

// The notes of what is pasted are counted on from those that the text has.
const highestFootnote = (text) => Math.max(0, ...[...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)));

const clean = async (area, html, text) => {
  try {
    const answer = await post('/desk/paste', new URLSearchParams({ html, side: area.closest('[data-side]').dataset.side, footnotes: highestFootnote(area.value) }));
    const made = answer.ok && !answer.redirected ? await answer.json() : null;
    insertText(area, made?.markdown ?? text);
    if (made?.say) {
      say(made.say);
      area.closest('[data-side]').querySelector('[data-pasted]')?.replaceChildren(made.say);
    }
  } catch {
    insertText(area, text);
  }
};

export const cleanPastes = () => {
  document.addEventListener('keydown', (event) => {
    plain = event.shiftKey;
  });
  for (const area of document.querySelectorAll('[data-side] textarea[id$="-body"]:not([readonly])')) {
    area.addEventListener('paste', (event) => {
      const html = event.clipboardData?.getData('text/html');
      if (html && !plain) {
        event.preventDefault();
        clean(area, html, event.clipboardData.getData('text/plain'));
      }
    });
  }
};
