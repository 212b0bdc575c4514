import { defineWords } from '../../../lib/i18n/define-words.ts';

const en = {
  previous: 'Previous container: {{name}}',
  next: 'Next container: {{name}}',
  split: 'Split',
  'split.hint': 'Show a second tab beside this one',
  'split.pane': '{{tab}}, beside',
  'split.close': 'Close the split',
  'split.choose': 'Choose what stands beside',
  'split.line': 'Width of the two tabs',
  recreated: '<b>{{name}}</b> was recreated [[ago]] as <code>{{id}}</code>.',
  'recreated.removed': 'This is the last state of the one before it.',
  'recreated.renamed': 'This page shows the one before it, now named {{name}}.',
  'recreated.show': 'Show it',
  'key.tabs': 'Open a tab',
  'key.neighbours': 'Previous, next container',
} as const;

const zh = {
  previous: '上一个容器：{{name}}',
  next: '下一个容器：{{name}}',
  split: '分屏',
  'split.hint': '在旁边显示第二个标签页',
  'split.pane': '旁边：{{tab}}',
  'split.close': '关闭分屏',
  'split.choose': '选择旁边显示的内容',
  'split.line': '两个标签页的宽度',
  recreated: '<b>{{name}}</b> 已于 [[ago]]重建为 <code>{{id}}</code>。',
  'recreated.removed': '这是前一个容器的最后状态。',
  'recreated.renamed': '此页显示前一个容器，现名 {{name}}。',
  'recreated.show': '显示新容器',
  'key.tabs': '打开标签页',
  'key.neighbours': '上一个、下一个容器',
};

export const { useWords: useFrameWords } = defineWords('containers.frame', en, zh);
