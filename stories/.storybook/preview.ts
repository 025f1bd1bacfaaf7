import type { Preview } from '@storybook/web-components-vite';
import { toolbar } from '../support/globals.ts';
import { settle } from '../support/settle.ts';
import { loadWords, stage } from '../support/stage.ts';
import '../support/stage.css';
import element from './element.mdx';

const preview: Preview = {
  tags: ['autodocs'],
  ...toolbar,
  loaders: [loadWords],
  decorators: [(story, context) => stage(story(), context)],
  // Runs before axe does.
  afterEach: ({ canvasElement }) => settle(canvasElement),
  parameters: {
    // A violation fails the story's test; in the panel it is shown.
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true },
    docs: { page: element },
    options: {
      storySort: {
        order: [
          'Documentation',
          ['Start in five minutes', 'Recipes', 'Events and analytics', 'Look and language', 'Error pages', 'Decisions'],
        ],
      },
    },
  },
};

export default preview;
