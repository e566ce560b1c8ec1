// The public form: checks, keeps what was typed, sends the case and then its files to the public API.
import { forget, keep, kept, putBack } from './drafts.js';
import { Files, takeFiles } from './files.js';
import { word } from './words.js';

const DRAFT = 'public-form';
const form = document.getElementById('complaint');
const send = document.getElementById('send');
const summary = document.getElementById('summary');
const anonymous = document.getElementById('anonymous');
const files = new Files(document.getElementById('files'), document.getElementById('file-row'),
  document.getElementById('files-wrong'), DRAFT);

// One key per matter: sent twice, by a double click or after a lost answer, it is still one case.
let sendingKey = crypto.randomUUID?.() ?? String(Date.now()) + Math.random();
// The case of an earlier try whose files did not all go through.
let recorded = null;

function remember() {
  keep(form, DRAFT, { sendingKey, recorded });
  document.getElementById('saved').textContent = word('saved');
}

async function restore() {
  const draft = kept(DRAFT);
  const typed = putBack(form, draft);
  sendingKey = draft?.sendingKey ?? sendingKey;
  recorded = draft?.recorded ?? null;
  const withFiles = await files.restore();
  document.getElementById('restored').hidden = !typed && !withFiles;
  const preset = form.querySelector(`input[name=kind][value="${CSS.escape(form.dataset.preset ?? '')}"]`);
  if (preset && !form.querySelector('input[name=kind]:checked')) {
    preset.checked = true;
  }
  showWho();
}

function kind() {
  return form.querySelector('input[name=kind]:checked');
}

function needsName() {
  return kind()?.dataset.needsName === 'true';
}

function showWho() {
  anonymous.disabled = needsName();
  document.getElementById('anonymous-wrong').textContent = anonymous.checked && needsName() ? word('name-needed') : '';
  document.getElementById('who').hidden = anonymous.checked && !needsName();
}

function isAnonymous() {
  return anonymous.checked && !needsName();
}

function value(id) {
  return document.getElementById(id).value.trim();
}

/** What is wrong, as [pointer, sentence], in the order of the page. */
function problems() {
  const found = [];
  if (!kind()) {
    found.push(['/kind', word('kind-needed')]);
  }
  if (!value('description')) {
    found.push(['/description', word('description-needed')]);
  }
  const occurredOn = document.getElementById('occurredOn');
  if (occurredOn.validity.badInput) {
    found.push(['/occurredOn', word('date-unreadable')]);
  } else if (occurredOn.value && occurredOn.value > new Date().toLocaleDateString('sv')) {
    found.push(['/occurredOn', word('date-ahead')]);
  }
  if (!isAnonymous()) {
    if (!value('name')) {
      found.push(['/complainant/name', word(needsName() ? 'name-needed' : 'name-or-anonymous')]);
    }
    const email = document.getElementById('email');
    if (email.value.trim() && !email.validity.valid) {
      found.push(['/complainant/email', word('email-wrong', email.value.trim())]);
    } else if (!email.value.trim() && !value('phone')) {
      found.push(['/complainant/email', word('reach-needed')]);
    }
  }
  return found;
}

function showProblems(found) {
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  form.querySelectorAll('.wrong:not(#files-wrong)').forEach((place) => { place.textContent = ''; });
  const list = document.getElementById('summary-list');
  list.replaceChildren();
  summary.hidden = found.length === 0;
  found.forEach(([pointer, sentence]) => {
    const field = form.querySelector(`[data-field="${CSS.escape(pointer)}"]`);
    const item = document.createElement('li');
    if (field) {
      field.setAttribute('aria-invalid', 'true');
      const place = document.getElementById(`${field.id}-wrong`);
      if (place) {
        place.textContent = sentence;
      }
      const link = document.createElement('a');
      link.href = `#${field.id}`;
      link.textContent = sentence;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        field.scrollIntoView({ block: 'center' });
        (field.querySelector('input') ?? field).focus();
      });
      item.append(link);
    } else {
      item.textContent = sentence;
    }
    list.append(item);
  });
  if (found.length) {
    summary.scrollIntoView({ block: 'start' });
    summary.focus();
  }
}

function asJson() {
  const body = {
    kind: kind().value,
    channel: 'WEB',
    form: 'WRITTEN',
    language: form.dataset.writtenIn,
    description: value('description'),
  };
  ['product', 'city', 'occurredOn', 'remedySought'].forEach((name) => {
    if (value(name)) {
      body[name] = value(name);
    }
  });
  const circumstances = {};
  form.querySelectorAll('input[name^="circumstances."]:checked').forEach((box) => {
    circumstances[box.name.split('.')[1]] = true;
  });
  if (Object.keys(circumstances).length) {
    body.circumstances = circumstances;
  }
  if (!isAnonymous()) {
    body.complainant = {};
    ['name', 'company', 'email', 'phone'].forEach((name) => {
      if (value(name)) {
        body.complainant[name] = value(name);
      }
    });
  }
  return body;
}

async function record() {
  let answer;
  try {
    answer = await fetch(form.dataset.api, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Idempotency-Key': sendingKey },
      body: JSON.stringify(asJson()),
    });
  } catch {
    showProblems([['', word('no-connection')]]);
    return null;
  }
  if (answer.ok) {
    return answer.json();
  }
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 429) {
    showProblems([['', word('too-many')]]);
  } else if (problem.errors?.length) {
    showProblems(problem.errors.map((error) => [error.pointer, error.message]));
  } else {
    showProblems([['', problem.detail && answer.status < 500 ? problem.detail : word('server-failed')]]);
  }
  return null;
}

async function submit(event) {
  event.preventDefault();
  if (send.getAttribute('aria-busy') === 'true') {
    return;
  }
  const found = problems();
  showProblems(found);
  if (found.length) {
    return;
  }
  send.setAttribute('aria-busy', 'true');
  try {
    recorded = recorded ?? await record();
    if (!recorded) {
      return;
    }
    remember();
    const unsent = await files.sendAll(
      `${form.dataset.api}/${encodeURIComponent(recorded.number)}/attachments?code=${encodeURIComponent(recorded.accessCode)}`,
      { 'X-Access-Code': recorded.accessCode });
    sessionStorage.setItem('redress.receipt', JSON.stringify({
      number: recorded.number,
      accessCode: recorded.accessCode,
      answerBy: recorded.answerBy ?? recorded.deadlines?.find((deadline) => deadline.step === 'RESPONSE')?.dueAt,
      byMail: !isAnonymous() && value('email') !== '',
      unsent,
    }));
    forget(DRAFT);
    await files.forget();
    location.assign(form.dataset.received);
  } finally {
    send.removeAttribute('aria-busy');
  }
}

function startAnew() {
  forget(DRAFT);
  files.forget().then(() => location.reload());
  form.reset();
}

form.addEventListener('submit', submit);
form.addEventListener('input', remember);
form.addEventListener('change', () => {
  showWho();
  remember();
});
document.getElementById('start-anew').addEventListener('click', startAnew);
takeFiles(document.querySelector('[data-drop]'), (picked) => files.add(picked));
restore();
