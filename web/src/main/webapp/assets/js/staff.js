// The staff's pages by keyboard: / searches, n records, j and k move through a list, Enter opens, ? lists the keys.
import { openDialog } from './page.js';
import { forget, keep, kept, putBack } from './drafts.js';

// A link within a portal's frame leads to a page without ?embed; the frame stays a frame.
if (window.self !== window.top) {
  document.documentElement.dataset.embed = 'true';
}

function isTyping(target) {
  return target.closest?.('input, textarea, select, [contenteditable], dialog[open]');
}

function move(step) {
  const rows = [...document.querySelectorAll('.list-title')];
  if (!rows.length) {
    return;
  }
  const here = rows.indexOf(document.activeElement);
  const next = rows[Math.min(rows.length - 1, Math.max(0, here < 0 ? 0 : here + step))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) {
    return;
  }
  if (event.key === 'j' || event.key === 'k') {
    move(event.key === 'j' ? 1 : -1);
  } else if (event.key === '?') {
    openDialog('keys');
  } else {
    const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!element) {
      return;
    }
    event.preventDefault();
    if (element.matches('input')) {
      element.focus();
      element.select();
    } else {
      element.click();
    }
  }
});

const rail = document.getElementById('rail');
document.querySelectorAll('[data-shows="rail"]').forEach((button) => button.addEventListener('click', () => {
  const shown = rail.toggleAttribute('data-shown');
  button.setAttribute('aria-expanded', String(shown));
  if (shown) {
    rail.querySelector('a').focus();
  }
}));
document.addEventListener('click', (event) => {
  if (rail?.hasAttribute('data-shown') && !event.target.closest('.rail, [data-shows]')) {
    rail.removeAttribute('data-shown');
  }
});

// What is typed into a form that names a draft outlives a reload, an expired session and a refused action. What arrived
// is forgotten, whichever page comes after.
document.querySelectorAll('[data-draft-done]').forEach((done) => forget(done.dataset.draftDone));
document.querySelectorAll('form[data-draft]').forEach((form) => {
  const key = form.dataset.draft;
  if (!form.hasAttribute('data-answered')) {
    putBack(form, kept(key));
  }
  form.addEventListener('input', () => keep(form, key));
});
