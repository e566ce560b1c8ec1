// One case: the tabs to write in, the filter of the timeline, and which measure a dialog is about.
import { Files, takeFiles } from './files.js';

function offerFiles(place, drop) {
  const send = document.getElementById('send-files');
  const files = new Files(document.getElementById('files'), document.getElementById('file-row'),
    document.getElementById('files-wrong'), `case-${place.dataset.number}`);
  const showSend = () => { send.hidden = files.entries.every((entry) => entry.sent); };

  takeFiles(drop, (picked) => {
    files.add(picked);
    showSend();
  });
  send.addEventListener('click', async () => {
    send.setAttribute('aria-busy', 'true');
    const failed = await files.sendAll(place.dataset.address);
    send.removeAttribute('aria-busy');
    if (failed.length === 0) {
      await files.forget();
      location.reload();
    }
  });
  files.restore().then(showSend);
}

const place = document.getElementById('case-files');
const drop = place.querySelector('[data-drop]');
if (drop) {
  // A closed case takes no more files.
  offerFiles(place, drop);
}

const tabs = [...document.querySelectorAll('#composer [role=tab]')];

function choose(tab) {
  tabs.forEach((each) => {
    const chosen = each === tab;
    each.setAttribute('aria-selected', String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    document.getElementById(each.getAttribute('aria-controls')).hidden = !chosen;
  });
}

tabs.forEach((tab, index) => {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = tabs[(index + step + tabs.length) % tabs.length];
      choose(next);
      next.focus();
    }
  });
});
if (tabs.length) {
  choose(tabs.findLast((tab) => tab.getAttribute('aria-selected') === 'true') ?? tabs[0]);
}

const filters = [...document.querySelectorAll('[data-filters]')];
filters.forEach((filter) => filter.addEventListener('click', () => {
  filters.forEach((each) => each.setAttribute('aria-pressed', String(each === filter)));
  const entries = [...document.querySelectorAll('#timeline > li')];
  entries.forEach((entry) => { entry.hidden = filter.dataset.filters !== '' && entry.dataset.sort !== filter.dataset.filters; });
  document.getElementById('timeline-empty').hidden = entries.some((entry) => !entry.hidden);
}));

document.querySelectorAll('[data-measure-do]').forEach((button) => button.addEventListener('click', () => {
  document.getElementById('measure-act:id').value = button.dataset.measure;
  document.getElementById('measure-act:word').value = button.dataset.measureDo;
  document.getElementById('measure-what').textContent = button.textContent;
}));
