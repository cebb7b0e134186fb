// After a form came back, the reader is taken to what has to be mended.
export const focusIssues = () => document.querySelector('[data-focus]')?.focus();
