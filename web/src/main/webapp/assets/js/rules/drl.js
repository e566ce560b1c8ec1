// The colours of DRL, as far as the checker lets it be written: a line by itself is enough to know them.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const KEYWORDS = new Set(['package', 'rule', 'when', 'then', 'end', 'not', 'exists', 'and', 'or', 'in', 'contains', 'startsWith',
  'matches', 'memberOf', 'accumulate', 'forall', 'from', 'over']);
const ATOMS = new Set(['true', 'false', 'null']);

function inComment(stream, state) {
  while (!stream.eol()) {
    if (stream.match('*/')) {
      state.comment = false;
      return 'comment';
    }
    stream.next();
  }
  return 'comment';
}

function word(text) {
  if (KEYWORDS.has(text)) {
    return 'keyword';
  }
  if (ATOMS.has(text) || /^[A-Z][A-Z0-9_]{1,}$/.test(text)) {
    return 'atom';
  }
  return /^[A-Z]/.test(text) ? 'typeName' : 'propertyName';
}

export const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment) {
      return inComment(stream, state);
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.comment = true;
      return inComment(stream, state);
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return 'string';
    }
    if (stream.match(/^@\w+/)) {
      return 'annotation';
    }
    if (stream.match(/^\$\w+/)) {
      return 'variableName';
    }
    if (stream.match(/^\d+(?:\.\d+)?[BLbl]?/)) {
      return 'number';
    }
    const name = stream.match(/^[A-Za-z_]\w*/);
    if (name) {
      return word(name[0]);
    }
    if (stream.match(/^(?:[=!<>]=|&&|\|\||[<>!])/)) {
      return 'operator';
    }
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '"'] } },
  tokenTable: { annotation: tags.annotation },
});

// Each colour has a weight or a slant beside it where it means something.
export const colours = syntaxHighlighting(HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent-strong)', fontWeight: '700' },
  { tag: tags.typeName, color: 'var(--general)', fontWeight: '650' },
  { tag: tags.propertyName, color: 'var(--text)' },
  { tag: tags.variableName, color: 'var(--note)' },
  { tag: tags.atom, color: 'var(--important)', fontWeight: '600' },
  { tag: tags.number, color: 'var(--important)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.annotation, color: 'var(--text-quiet)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--text-quiet)', fontStyle: 'italic' },
  { tag: tags.operator, color: 'var(--text)' },
]));
