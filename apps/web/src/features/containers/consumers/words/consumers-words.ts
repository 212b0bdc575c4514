import { defineWords } from '../../../../lib/i18n/define-words.ts';

const en = {
  title: 'Top consumers',
  by: 'Sort by',
  'metric.cpu': 'CPU',
  'metric.memory': 'Memory',
  'metric.network': 'Network',
  'metric.disk': 'Disk',
  state: 'State',
  container: 'Container',
  stack: 'Stack',
  memory: 'Memory, of its limit',
  cpu_of: '{{value}} of one core',
  network_of: '{{value}} a second, in and out',
  disk_of: '{{value}} a second, read and written',
  memory_free: '{{value}}, no limit',
  memory_of: '{{value}} of {{limit}}',
  none: 'Nothing runs',
  measuring: 'Measuring',
  in_turns: '{{count}} run; they are measured in turns',
} as const;

const zh = {
  title: '占用最多',
  by: '排序',
  'metric.cpu': 'CPU',
  'metric.memory': '内存',
  'metric.network': '网络',
  'metric.disk': '磁盘',
  state: '状态',
  container: '容器',
  stack: '编排',
  memory: '内存，占上限',
  cpu_of: '{{value}}（单核）',
  network_of: '每秒 {{value}}（收发）',
  disk_of: '每秒 {{value}}（读写）',
  memory_free: '{{value}}，无上限',
  memory_of: '{{value}} / {{limit}}',
  none: '没有运行中的容器',
  measuring: '正在测量',
  in_turns: '{{count}} 个运行中，轮流测量',
};

export const { useWords: useConsumersWords } = defineWords('consumers', en, zh);
