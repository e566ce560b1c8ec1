// Recording a case: the grade and similar cases change while one types; Ctrl+Enter records.
const form = document.getElementById('record');
const WAIT = 500;
let timer;

document.getElementById('record:zone').value = Intl.DateTimeFormat().resolvedOptions().timeZone;

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => window.redressAssess?.(), WAIT);
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    document.getElementById('record:save').click();
  }
});
if (document.getElementById('record:description').value) {
  window.redressAssess?.();
}
