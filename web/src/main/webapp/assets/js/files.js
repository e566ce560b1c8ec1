// Photos and files: picked, dragged or taken, shown with their progress, kept in the browser until they were sent.
import { word } from './words.js';

const MAX_BYTES = 25 * 1024 * 1024;
const MAX_FILES = 10;
const STORE = 'files';

/** IndexedDB keeps the files themselves over a reload; without it they live as long as the page. */
function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('redress', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, work) {
  try {
    const opened = await database();
    return await new Promise((resolve, reject) => {
      const request = work(opened.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return undefined;
  }
}

function sizeInWords(bytes) {
  const language = document.documentElement.lang;
  const mega = bytes / (1024 * 1024);
  return mega >= 1
    ? `${mega.toLocaleString(language, { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(language)} KB`;
}

export class Files {
  constructor(list, template, problem, key) {
    this.list = list;
    this.template = template;
    this.problem = problem;
    this.key = key;
    this.entries = [];
  }

  async restore() {
    const files = await inStore('readonly', (store) => store.get(this.key));
    (files ?? []).forEach((file) => this.#show(file));
    return this.entries.length > 0;
  }

  add(files) {
    const refused = [];
    [...files].forEach((file) => {
      if (this.entries.some((entry) => entry.file.name === file.name && entry.file.size === file.size)) {
        return;
      }
      if (file.size > MAX_BYTES) {
        refused.push(word('file.too-big', file.name));
      } else if (file.size === 0) {
        refused.push(word('file.nothing', file.name));
      } else if (this.entries.length >= MAX_FILES) {
        refused.push(word('file.too-many', file.name));
      } else {
        this.#show(file);
      }
    });
    this.problem.textContent = refused.join(' ');
    this.#remember();
  }

  #show(file) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    const entry = { file, row, sent: false };
    row.querySelector('.file-name').textContent = file.name;
    row.querySelector('.file-state').textContent = sizeInWords(file.size);
    if (file.type.startsWith('image/') && file.type !== 'image/svg+xml') {
      const picture = document.createElement('img');
      picture.alt = '';
      picture.src = URL.createObjectURL(file);
      row.querySelector('.file-picture').replaceChildren(picture);
    }
    const remove = row.querySelector('button');
    remove.setAttribute('aria-label', word('file.remove', file.name));
    remove.addEventListener('click', () => {
      this.entries = this.entries.filter((other) => other !== entry);
      row.remove();
      this.#remember();
    });
    this.entries.push(entry);
    this.list.append(row);
  }

  #remember() {
    inStore('readwrite', (store) => store.put(this.entries.map((entry) => entry.file), this.key));
  }

  forget() {
    return inStore('readwrite', (store) => store.delete(this.key));
  }

  /** Sends what was not sent yet, one after the other; answers the names of those that did not go through. */
  async sendAll(address, headers) {
    const failed = [];
    for (const entry of this.entries.filter((each) => !each.sent)) {
      try {
        await this.#send(entry, address, headers);
        entry.sent = true;
      } catch (problem) {
        entry.row.classList.add('file-wrong');
        entry.row.querySelector('.file-state').textContent = problem.message || word('file.failed');
        failed.push(entry.file.name);
      }
    }
    return failed;
  }

  #send(entry, address, headers) {
    const state = entry.row.querySelector('.file-state');
    const bar = entry.row.querySelector('progress');
    entry.row.classList.remove('file-wrong');
    bar.hidden = false;
    bar.setAttribute('aria-label', entry.file.name);
    return new Promise((resolve, reject) => {
      // XMLHttpRequest, because fetch does not tell how much went out.
      const request = new XMLHttpRequest();
      request.open('POST', address);
      Object.entries(headers ?? {}).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.setRequestHeader('Accept', 'application/json, application/problem+json');
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) {
          bar.value = Math.round((event.loaded / event.total) * 100);
          state.textContent = word('file.sending', bar.value);
        }
      });
      request.addEventListener('load', () => {
        bar.hidden = true;
        if (request.status >= 200 && request.status < 300) {
          state.textContent = word('file.sent');
          resolve();
        } else if (request.status === 413) {
          reject(new Error(word('file.too-big', entry.file.name)));
        } else if (request.status === 415) {
          reject(new Error(word('file.not-taken', entry.file.name)));
        } else {
          reject(new Error(word('file.failed')));
        }
      });
      request.addEventListener('error', () => {
        bar.hidden = true;
        reject(new Error(word('file.failed')));
      });
      const body = new FormData();
      body.append('file', entry.file, entry.file.name);
      request.send(body);
    });
  }
}

/** Ways to hand over files: buttons that open a picker, dragging, pasting. */
export function takeFiles(area, take) {
  document.querySelectorAll('[data-picks]').forEach((button) => {
    const picker = document.getElementById(button.dataset.picks);
    button.addEventListener('click', () => picker.click());
    picker.addEventListener('change', () => {
      take(picker.files);
      picker.value = '';
    });
  });
  ['dragenter', 'dragover'].forEach((name) => area.addEventListener(name, (event) => {
    event.preventDefault();
    area.classList.add('drop-over');
  }));
  ['dragleave', 'drop'].forEach((name) => area.addEventListener(name, (event) => {
    event.preventDefault();
    area.classList.remove('drop-over');
  }));
  area.addEventListener('drop', (event) => take(event.dataTransfer.files));
  document.addEventListener('paste', (event) => {
    if (event.clipboardData?.files.length) {
      take(event.clipboardData.files);
    }
  });
}
