import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const code = ['**/*.{ts,tsx}'];

/**
 * The direction of design: host -> reading -> analysis -> sheets -> host, with app above and the two front ends on top.
 * Per folder of src: the folders whose code it may use, and those of which it may use types alone.
 */
const layers = {
  model: { code: [], types: [] },
  text: { code: ['model'], types: ['reading', 'analysis', 'sheets', 'host'] },
  // Reading finds the columns of our own sheets by their headers.
  reading: { code: ['model', 'text'], types: [] },
  analysis: { code: ['model'], types: ['reading'] },
  sheets: { code: ['model', 'text'], types: ['reading', 'analysis'] },
  host: { code: ['model', 'text', 'sheets'], types: ['reading'] },
  app: { code: ['model', 'text', 'reading', 'analysis', 'sheets', 'host'], types: [] },
  taskpane: { code: ['model', 'text', 'host', 'app'], types: ['reading', 'analysis', 'sheets'] },
  cli: { code: ['model', 'text', 'host', 'app'], types: ['reading', 'analysis', 'sheets'] },
};

/** Packages with a room of their own. */
const packages = [
  { home: 'host/file', names: ['hucre', 'fflate', '@xmldom/xmldom', 'papaparse'] },
  { home: 'taskpane', names: ['react', 'react-dom', '@fluentui/*', '@testing-library/*'] },
];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/host/excel speaks Office.js.',
}));
const clock = 'Same input, same output: pass the date or the seed in.';

/** Imports that the files of a folder below src may not make; `up` is the path from them to src. */
function importRule(layer, folder, up) {
  const { code: allowed, types } = layers[layer];
  const others = Object.keys(layers).filter((name) => name !== layer && !allowed.includes(name));
  const pattern = (names) => `^${up}(?:${names.join('|')})(?:/|$)`;
  const closed = others.filter((name) => !types.includes(name));
  const patterns = [
    { regex: pattern(closed), message: `src/${layer} doesn't know this folder.` },
    ...(types.length > 0
      ? [{ regex: pattern(types), allowTypeImports: true, message: `src/${layer} may use its types only.` }]
      : []),
    ...packages
      .filter(({ home }) => !folder.startsWith(home))
      .map(({ home, names }) => ({
        group: names.flatMap((name) => [name, `${name}/**`]),
        message: `This package belongs in src/${home}.`,
      })),
  ];
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const oneUp = '\\.\\./';
const moreUp = '(?:\\.\\./){2,}';

const architecture = [
  ...Object.keys(layers).flatMap((layer) => [
    { files: [`src/${layer}/*.{ts,tsx}`], rules: importRule(layer, layer, oneUp) },
    { files: [`src/${layer}/*/**/*.{ts,tsx}`], rules: importRule(layer, layer, moreUp) },
  ]),
  ...['host/file', 'host/excel'].map((folder) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: importRule('host', folder, moreUp),
  })),
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: [...code, '**/*.js'], extends: [tseslint.configs.strict] },
  {
    files: code,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: code,
    // The tests of the emulated Excel break these rules on purpose, to see Excel refuse.
    ignores: ['test/excel-host/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.tsx', 'test/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  ...architecture,
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/host/excel/**'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals] },
  },
  {
    files: ['src/{model,reading,analysis,sheets}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: clock },
        { object: 'performance', property: 'now', message: clock },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
      ],
    },
  },
  // A test says what it expects; proving to the compiler that it is there would be the same sentence twice.
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  prettier,
);
