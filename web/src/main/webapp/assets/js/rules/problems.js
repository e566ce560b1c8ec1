// What the checker says: in the margin, under the words, and as a list below, which says the same to whoever sees neither.
import { setDiagnostics } from '@codemirror/lint';

function placeIn(doc, problem) {
  const line = doc.line(Math.min(Math.max(problem.line || 1, 1), doc.lines));
  const from = Math.min(line.from + Math.max((problem.column || 1) - 1, 0), line.to);
  const rest = doc.sliceString(from, line.to).match(/^\$?\w+|^\S/);
  return { from, to: Math.min(from + (rest ? rest[0].length : 0), line.to) };
}

export function underline(view, problems) {
  view.dispatch(setDiagnostics(view.state, problems.map((problem) => ({
    ...placeIn(view.state.doc, problem),
    severity: problem.warning ? 'warning' : 'error',
    source: problem.code,
    message: problem.hint ? `${problem.message} ${problem.hint}` : problem.message,
  }))));
}

function lineOf(problem, box, open) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'problem-place';
  button.textContent = box.dataset.place.replace('{0}', problem.line || '–').replace('{1}', problem.column || '–');
  button.addEventListener('click', () => open(problem));
  const text = document.createElement('span');
  text.textContent = problem.hint ? `${problem.message} ${problem.hint}` : problem.message;
  const code = document.createElement('a');
  code.href = `${box.dataset.handbook}#${problem.code}`;
  code.className = 'problem-code';
  code.textContent = problem.code;
  item.className = problem.warning ? 'problem problem-warning' : 'problem';
  item.append(button, text, code);
  return item;
}

/** Shows them below; a place that is pressed calls open with its problem. */
export function list(box, problems, open) {
  const items = problems.map((problem) => lineOf(problem, box, open));
  box.querySelector('ol').replaceChildren(...items);
  const sum = problems.length === 0 ? box.dataset.none : box.dataset.some.replace('{0}', problems.length);
  const said = box.querySelector('[data-sum]');
  if (said.textContent !== sum) {
    said.textContent = sum;
  }
  box.dataset.count = problems.length;
}
