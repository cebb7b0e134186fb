// The toolbar: native buttons inside GitHub's element, our own marks, and the keys that people know.
import '@github/markdown-toolbar-element';
import { insertText } from './insert-text.js';

const keys = { b: 'bold', i: 'italic', k: 'link' };

const offer = (tools) => {
  const bar = tools.querySelector('markdown-toolbar');
  const area = document.getElementById(bar.getAttribute('for'));
  tools.hidden = false;
  for (const button of bar.querySelectorAll('[data-insert]')) {
    button.addEventListener('click', () => insertText(area, button.dataset.insert));
  }

  area.addEventListener('keydown', (event) => {
    const mark = keys[event.key.toLowerCase()];
    if (mark && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      bar.querySelector(`[data-md-button="${mark}"]`)?.click();
    }
  });
};

export const offerTools = () => document.querySelectorAll('[data-tools]').forEach(offer);
