// The editor of a rule file. Without this script its text field saves just as well. It lives in a shadow root, where its
// styles are sheets made by script, which the content security policy of the page lets in: docs/adr/095.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { checking } from './checking.js';
import { completionOf } from './completion.js';
import { colours, drl } from './drl.js';
import { list, underline } from './problems.js';
import { look } from './look.js';
import { draftOf } from './unsaved.js';

async function vocabulary(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function extensions(box, area, words, tell) {
  const file = box.dataset.file;
  const save = () => {
    box.closest('form')?.querySelector('[data-saves]')?.click();
    return true;
  };
  return [
    lineNumbers(), highlightActiveLineGutter(), lintGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(),
    closeBrackets(), autocompletion({ override: [completionOf(words, file)] }), highlightActiveLine(), highlightSelectionMatches(),
    indentUnit.of('    '), EditorView.lineWrapping, drl, colours, look,
    EditorState.phrases.of(JSON.parse(box.dataset.phrases || '{}')),
    EditorState.readOnly.of(area.readOnly),
    EditorView.contentAttributes.of({
      'aria-label': area.labels[0]?.textContent.trim() || file, tabindex: '0', spellcheck: 'false', autocapitalize: 'off',
    }),
    // Esc and then Tab leaves it: nobody who works by keyboard is caught.
    keymap.of([{ key: 'Mod-s', run: save, preventDefault: true }, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap,
      ...historyKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        tell(update.state.doc.toString());
      }
    }),
  ];
}

function open(box) {
  const area = box.querySelector('textarea');
  const host = document.createElement('div');
  host.className = 'editor-host';
  const root = host.attachShadow({ mode: 'open' });
  area.before(host);
  // To the page a key within the shadow root comes from a plain element, so that a letter would be taken for a shortcut.
  host.addEventListener('keydown', (event) => event.stopPropagation());

  let words = null;
  vocabulary(box.dataset.words).then((known) => { words = known; });

  const problems = document.getElementById(box.dataset.problems);
  let view = null;
  const goTo = (problem) => {
    const line = view.state.doc.line(Math.min(Math.max(problem.line || 1, 1), view.state.doc.lines));
    const at = Math.min(line.from + Math.max((problem.column || 1) - 1, 0), line.to);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    view.focus();
  };
  const check = checking(box.dataset.check, box.dataset.release, box.dataset.file, (found) => {
    underline(view, found);
    list(problems, found, goTo);
  });
  const draft = draftOf(box, area);
  view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: area.value,
      extensions: extensions(box, area, () => words, (text) => {
        area.value = text;
        draft.keep(text);
        check(text);
      }),
    }),
  });
  draft.offer((text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));
  area.hidden = true;
  check(area.value, true);
  const asked = new URLSearchParams(location.search).get('line');
  if (asked) {
    goTo({ line: Number(asked), column: 1 });
  }
}

document.querySelectorAll('[data-editor]').forEach(open);
