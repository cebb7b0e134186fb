// Puts words where somebody is typing, so that the browser's own undo takes them out again.
let last = null;

document.addEventListener('focusin', ({ target }) => {
  if (target.matches?.('textarea[id$="-body"]:not([readonly])')) {
    last = target;
  }
});

export const lastArea = () => last ?? document.querySelector('textarea[id$="-body"]:not([readonly])');

export const insertText = (area, text) => {
  area.focus();
  // Old, and the only way that keeps undo; where it is gone the words go in all the same.
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
};
