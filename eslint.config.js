import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['app_main/page/web/vendor/', '.venv/'] },
  js.configs.recommended,
  {
    files: ['app_main/page/web/*.js'],
    languageOptions: { globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 70],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
];
