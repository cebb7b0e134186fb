// Keeps what somebody types: on the server within two seconds, and in this browser while the server cannot be reached.
import { post } from './post.js';

const pause = 700;
const longest = 1000;
const again = 5000;
const patience = 15000;

class Keeper {
  constructor(form) {
    this.form = form;
    this.status = document.getElementById('keeping');
    this.store = `desk ${form.dataset.person} ${form.dataset.pair}`;
    this.firstChange = 0;
    this.isRunning = false;
    this.unsure = null;
    this.restored = '';
    form.addEventListener('input', () => this.changed());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.timer && this.send(true));
    addEventListener('pagehide', () => this.timer && this.send(true));
    form.addEventListener('submit', () => this.submitted());
    this.offerKept();
  }

  fields() {
    return new URLSearchParams([...new FormData(this.form)].filter(([name]) => !name.startsWith('__')));
  }

  changed() {
    const now = Date.now();
    this.firstChange ||= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(false), Math.max(0, Math.min(pause, this.firstChange + longest - now)));
  }

  async send(isLeaving) {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.isRunning || this.unsure) {
      // The answer to the last keeping is on its way, or lost: until it is known which, this browser has the newer words.
      this.remember();
    }

    if (this.isRunning && !isLeaving) {
      this.isAskedAgain = true;
      return;
    }

    this.isRunning = true;
    this.firstChange = 0;
    const fields = this.unsure ?? this.fields();
    try {
      // A request that outlives its page may be 64 KB; a longer text has been kept a moment ago.
      const options = isLeaving ? { keepalive: `${fields}`.length < 60000 } : { signal: AbortSignal.timeout(patience) };
      const answer = await post(this.form.dataset.keep, fields, { ...options, headers: this.headers() });
      await this.taken(answer);
    } catch {
      this.failed(fields);
    } finally {
      this.isRunning = false;
      if (this.isAskedAgain) {
        this.isAskedAgain = false;
        this.changed();
      }
    }
  }

  headers() {
    return { Accept: 'application/json', RequestVerificationToken: this.form.elements.__RequestVerificationToken.value };
  }

  async taken(answer) {
    const isOurs = answer.headers.get('Content-Type')?.startsWith('application/json') && !answer.redirected;
    if (!isOurs || (!answer.ok && answer.status !== 409)) {
      throw new Error('Not kept.');
    }

    const kept = await answer.json();
    this.status.textContent = `${this.restored}${kept.say}`;
    if (!kept.behind) {
      this.form.elements.version.value = kept.version;
      this.isAskedAgain ||= this.unsure !== null;
      this.unsure = null;
      localStorage.removeItem(this.store);
      this.showPreview();
    }
  }

  remember() {
    localStorage.setItem(this.store, `${this.fields()}`);
  }

  // The words go with the form; should it not arrive, this browser still has them.
  submitted() {
    clearTimeout(this.timer);
    this.timer = 0;
    localStorage.setItem(this.store, `${this.fields()}&submitted=1`);
  }

  // What may have arrived is sent again first, as it was: then the desk knows it for the same, and not for another window's.
  failed(fields) {
    this.unsure = fields;
    this.remember();
    this.status.textContent = this.status.dataset.failed;
    this.timer ||= setTimeout(() => this.send(false), again);
  }

  // What this browser kept and the server never got comes back by itself: it is newer than anything the page came with. A page that
  // answers a form says so, and has the words.
  offerKept() {
    const kept = new URLSearchParams(localStorage.getItem(this.store) ?? '');
    localStorage.removeItem(this.store);
    const hasArrived = kept.has('submitted') && document.querySelector('main .news, main .issues') !== null;
    if (kept.size === 0 || hasArrived || !this.differs(kept)) {
      return;
    }

    for (const [name, value] of kept) {
      const field = this.form.elements[name];
      if (this.isTyped(name, field)) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }

    // They were typed from these words. Where somebody has saved newer ones since, the desk has to hear of it.
    this.form.elements.base.value = kept.get('base') ?? this.form.elements.base.value;
    this.status.textContent = this.status.dataset.restored;
    this.restored = `${this.status.dataset.restored} `;
  }

  isTyped(name, field) {
    return field && !['base', 'version'].includes(name) && !field.readOnly;
  }

  differs(kept) {
    const now = this.fields();
    return [...kept].some(([name, value]) => this.isTyped(name, this.form.elements[name]) && now.get(name) !== value);
  }

  showPreview() {
    clearTimeout(this.previewTimer);
    this.previewTimer = setTimeout(() => {
      for (const frame of document.querySelectorAll('[data-preview]')) {
        frame.src = frame.getAttribute('src');
      }
    }, pause);
  }
}

export const keepTyping = () => {
  const form = document.getElementById('pair');
  if (form) {
    new Keeper(form);
  }
};
