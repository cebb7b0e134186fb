// Dragging pages in the tree, beside the buttons that everybody has: it sends the form of “Move to…”, filled in.
import { say } from './say.js';

const edge = 0.3;

// The attributes are there on every page of the tree, and empty where it stays: home, and what is not on the site.
const movable = '[data-page]:not([data-page=""])';
const live = '[data-place]:not([data-place=""])';

// Above the middle of a row is before its page, below it after; in the middle, under it.
const zoneAt = (leaf, y) => {
  const box = leaf.getBoundingClientRect();
  const place = (y - box.top) / box.height;
  return place < edge ? 'before' : place > 1 - edge ? 'after' : 'into';
};

// The nearest page on the site among those from one backwards, but for the one that is dragged.
const nearest = (item, dragged) => {
  let found = item;
  while (found && (found === dragged || !found.dataset.place)) {
    found = found.previousElementSibling;
  }

  return found;
};

class Dragging {
  constructor(tree, form) {
    this.form = form;
    tree.addEventListener('dragstart', (event) => this.start(event));
    tree.addEventListener('dragover', (event) => this.over(event));
    tree.addEventListener('drop', (event) => this.drop(event));
    tree.addEventListener('dragend', () => this.end());
    for (const item of tree.querySelectorAll(movable)) {
      this.offer(item, tree.dataset.handle);
    }
  }

  // Only the handle drags, so that words can be marked and links dragged as ever.
  offer(item, words) {
    const handle = document.createElement('span');
    handle.className = 'handle';
    handle.draggable = true;
    handle.title = words;
    handle.setAttribute('aria-hidden', 'true');
    handle.textContent = '⠿';
    item.querySelector('.moves').prepend(handle);
  }

  start(event) {
    if (event.target.className === 'handle') {
      this.item = event.target.closest(movable);
      this.item.classList.add('dragged');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', this.item.dataset.page);
      event.dataTransfer.setDragImage(this.item, 0, 0);
    }
  }

  over(event) {
    const target = this.targetOf(event);
    this.mark(target);
    if (target) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
  }

  // A page goes neither below itself nor beside home, and only beside what is on the site.
  targetOf(event) {
    const item = event.target.closest?.(live);
    if (!this.item || !item || this.item.contains(item)) {
      return null;
    }

    const leaf = item.querySelector('.leaf');
    const above = item.parentElement.closest(live);
    return { item, leaf, above, zone: above ? zoneAt(leaf, event.clientY) : 'into' };
  }

  mark(target) {
    this.marked?.removeAttribute('data-drop');
    this.marked = target?.leaf;
    this.marked?.setAttribute('data-drop', target.zone);
  }

  drop(event) {
    const target = this.targetOf(event);
    if (target) {
      event.preventDefault();
      this.send(target);
    }
  }

  send({ item, above, zone }) {
    const below = zone === 'into' ? item : above;
    const last = { into: item.querySelector(':scope > ol')?.lastElementChild, before: item.previousElementSibling, after: item }[zone];
    const behind = nearest(last, this.item);
    if (this.item.parentElement.closest(live) === below && nearest(this.item.previousElementSibling) === behind) {
      return; // It is let go where it was.
    }

    const { parent, place, after } = this.form.elements;
    parent.value = below.dataset.place;
    place.value = behind ? 'after' : 'first';
    after.value = behind?.dataset.place ?? '';
    this.form.action = `/desk/structure/${this.item.dataset.page}/move`;
    this.form.submit();
  }

  end() {
    this.item?.classList.remove('dragged');
    this.item = null;
    this.mark(null);
  }
}

export const offerDragging = () => {
  const tree = document.getElementById('tree');
  const form = document.getElementById('drag');
  if (tree && form) {
    new Dragging(tree, form);
  }

  // After a move the page has come anew: what it says at its top is heard too, wherever the person is taken.
  const news = document.querySelector('.news');
  if (tree && news) {
    setTimeout(() => say(news.textContent.trim()), 500);
  }
};
