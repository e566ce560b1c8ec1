// What was typed into a file and not saved yet stays in this browser, with the state of the file that it was typed over.
import { forget, kept } from '../drafts.js';

const PREFIX = 'redress.draft.';

function store(key, text, base) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), base, text }));
  } catch {
    // Storage is full or forbidden: the editor works without.
  }
}

/** The draft of one file: keep what is typed, offer what was found. */
export function draftOf(box, area) {
  const { draft: key, base } = box.dataset;
  const saved = area.defaultValue;
  return {
    keep(text) {
      if (text === saved) {
        forget(key);
      } else {
        store(key, text, base);
      }
    },
    /** Puts an unsaved text back where the file is still the one it was typed over; else shows it beside. */
    offer(put) {
      const found = kept(key);
      if (!found?.text || found.text === saved || area.readOnly) {
        return;
      }
      const notice = document.getElementById(box.dataset.unsaved);
      notice.hidden = false;
      const same = found.base === base;
      notice.querySelector('[data-same]').hidden = !same;
      notice.querySelector('[data-other]').hidden = same;
      notice.querySelector('textarea').value = found.text;
      if (same) {
        put(found.text);
      }
      notice.querySelector('[data-take]').hidden = same;
      notice.querySelector('[data-take]').addEventListener('click', () => {
        put(found.text);
        notice.hidden = true;
      });
      notice.querySelector('[data-drop]').addEventListener('click', () => {
        put(saved);
        forget(key);
        notice.hidden = true;
      });
    },
  };
}
