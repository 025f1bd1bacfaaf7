export { defaultCopyRule, type CopyRule } from './copy-rule.ts';
export { countView } from './count-view.ts';
export { listViews, readViews } from './read-views.ts';
export { requireItem } from './require-item.ts';
