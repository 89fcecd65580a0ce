import { withVariables } from '../../workbench/build/used-variables.js';

const used = new Set(['--width', '--font']);

test.each([
  ['one that nothing refers to goes', '.a{--height:1px;--width:2px}', '.a{--width:2px}'],
  ['also as the last, without its semicolon', '.a{--width:2px;--height:1px}', '.a{--width:2px;}'],
  ['and where none is left', '.a{--height:1px}', '.a{}'],
  ['a name that begins alike is another', '.a{--width2:1px;--width:2px}', '.a{--width:2px}'],
  [
    'a use is no declaration',
    '.a{width:var(--height);color:var(--b)}',
    '.a{width:var(--height);color:var(--b)}',
  ],
  ['values with commas and quotes', '.a{--font:"A b",c;--other:"A b",c;}', '.a{--font:"A b",c;}'],
  [
    'with spaces, within a query',
    '@media print { .a { --height: 1px; --width: 2px } }',
    '@media print { .a {  --width: 2px } }',
  ],
])('%s', (_, css, expected) => {
  expect(withVariables(css, used)).toBe(expected);
});
