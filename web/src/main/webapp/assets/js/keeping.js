// Drafts on the server: what is typed on a case is saved while it is typed, for this person, whatever becomes of the window.
// Until the server has it, it is in this browser; two windows that write different things have a draft each.
import { forget, keep, kept, putBack } from './drafts.js';

const AFTER = 700;
const home = document.getElementById('composer');
const windowKey = 'redress.window';
const prefix = 'redress.draft.';

/** Survives a reload; another window has another one, unless it is a copy of this one, which the revisions part. */
function windowName() {
  try {
    let name = sessionStorage.getItem(windowKey);
    if (!name) {
      name = Math.random().toString(36).slice(2);
      sessionStorage.setItem(windowKey, name);
    }
    return name;
  } catch {
    return 'window';
  }
}

/** What a window that is gone could not send any more. */
function orphan(key) {
  try {
    const name = Object.keys(localStorage).find((each) => each.startsWith(`${prefix}${key}.`));
    return name ? name.slice(prefix.length) : null;
  } catch {
    return null;
  }
}

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && !['hidden', 'submit', 'button', 'file'].includes(field.type));
}

class Keeper {
  constructor(form, drafts) {
    this.form = form;
    this.name = form.dataset.keeps;
    this.key = `${home.dataset.person}.case-${home.dataset.number}-${this.name}`;
    this.local = `${this.key}.${windowName()}`;
    this.hidden = form.querySelector('input[name=draft]');
    this.state = form.querySelector('[data-draft-state]');
    this.throwAway = form.querySelector('[data-draft-discard]');
    this.start = this.values();
    this.id = null;
    this.revision = null;
    this.timer = null;
    this.sending = null;
    this.drafts = drafts.filter((draft) => draft.form === this.name);
  }

  values() {
    return Object.fromEntries(fieldsOf(this.form).map((field) => [field.name, field.value]));
  }

  begin() {
    const unsent = kept(this.local) ? this.local : orphan(this.key);
    if (this.form.hasAttribute('data-answered')) {
      const [id, revision] = this.hidden.value.split(':');
      this.continue(id ? Number(id) : null, revision ? Number(revision) : null);
      this.later();
    } else if (unsent) {
      const typed = kept(unsent);
      putBack(this.form, typed);
      this.continue(typed.id ?? null, typed.revision ?? null);
      if (unsent !== this.local) {
        keep(this.form, this.local, { id: this.id, revision: this.revision });
        forget(unsent);
      }
      this.later();
    } else {
      this.hidden.value = '';
      const newest = this.drafts[0];
      if (newest) {
        this.take(newest);
      }
    }
    this.form.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', (event) => this.submitted(event));
    this.throwAway.addEventListener('click', () => this.discard());
    this.showOthers();
  }

  take(draft) {
    putBack(this.form, { values: draft.fields });
    this.continue(draft.id, draft.revision);
    this.say(home.dataset.saved, draft.savedAt);
  }

  continue(id, revision) {
    this.id = id;
    this.revision = revision;
    this.hidden.value = id ? `${id}:${revision}` : '';
    this.throwAway.hidden = !id;
    this.form.classList.toggle('has-draft', Boolean(id));
  }

  typed() {
    keep(this.form, this.local, { id: this.id, revision: this.revision });
    this.later();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), AFTER);
  }

  /** One after the other, so that this window never passes itself. */
  save(leaving = false) {
    clearTimeout(this.timer);
    this.timer = null;
    this.sending = (this.sending ?? Promise.resolve()).then(() => this.send(leaving));
    return this.sending;
  }

  async send(leaving) {
    const values = this.values();
    const body = JSON.stringify({ id: this.id, revision: this.revision, form: this.name, fields: values });
    try {
      const answer = await fetch(home.dataset.address, {
        method: 'POST', redirect: 'error', signal: AbortSignal.timeout(8000), keepalive: leaving && body.length < 60000, headers: { 'Content-Type': 'application/json' }, body,
      });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const saved = await answer.json();
      this.continue(saved.id ?? null, saved.revision ?? null);
      if (JSON.stringify(this.values()) === JSON.stringify(values)) {
        forget(this.local);
        this.say(saved.id ? home.dataset.saved : '', saved.savedAt);
      }
    } catch {
      // The session ended or the server is away: it stays in this browser, and goes when the page is loaded again.
      keep(this.form, this.local, { id: this.id, revision: this.revision });
      this.say(home.dataset.unsaved);
    }
  }

  say(words, at) {
    const time = words && at ? ` ${new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })}` : '';
    this.state.textContent = (words ?? '') + time;
  }

  /** What is on its way must have arrived before the draft is sent off and discarded. */
  submitted(event) {
    if (this.ready) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    (this.timer ? this.save() : this.sending ?? Promise.resolve()).finally(() => {
      this.ready = true;
      this.form.requestSubmit(button);
      this.ready = false;
    });
  }

  async discard() {
    clearTimeout(this.timer);
    await this.sending;
    if (this.id) {
      await this.throwOut(this.id);
    }
    forget(this.local);
    fieldsOf(this.form).forEach((field) => { field.value = this.start[field.name]; });
    this.continue(null, null);
    this.say('');
  }

  throwOut(id) {
    return fetch(`${home.dataset.address}&id=${id}`, { method: 'POST' }).catch(() => undefined);
  }

  /** Another window wrote something else: it is offered, and nothing of it is lost. */
  showOthers() {
    this.drafts.filter((draft) => draft.id !== this.id).forEach((draft) => {
      const place = document.createElement('p');
      place.className = 'composer-other small';
      const text = Object.values(draft.fields).filter(Boolean).sort((a, b) => b.length - a.length)[0] ?? '';
      const said = document.createElement('span');
      said.textContent = `${home.dataset.other} „${text.slice(0, 80)}“`;
      place.append(said, this.button(home.dataset.take, async () => {
        if (this.timer) {
          await this.save();
        }
        this.take(draft);
        place.remove();
      }), this.button(home.dataset.discard, async () => {
        await this.throwOut(draft.id);
        place.remove();
      }));
      this.form.append(place);
    });
  }

  button(words, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-small';
    button.textContent = words;
    button.addEventListener('click', act);
    return button;
  }
}

function forgetSent() {
  document.querySelectorAll('[data-draft-done]').forEach((done) => forget(`${home.dataset.person}.${done.dataset.draftDone}.${windowName()}`));
}

if (home) {
  forgetSent();
  const drafts = JSON.parse(home.dataset.drafts);
  const keepers = [...home.querySelectorAll('form[data-keeps]')].map((form) => new Keeper(form, drafts));
  keepers.forEach((keeper) => keeper.begin());
  addEventListener('pagehide', () => keepers.filter((keeper) => keeper.timer && !keeper.ready).forEach((keeper) => keeper.save(true)));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  home.querySelectorAll('[data-zone]').forEach((field) => { field.value = zone; });
}
