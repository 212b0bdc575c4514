import type { SameKeys } from '../../../lib/i18n/define-words.ts';
import type { en } from './en.ts';

export const zh: SameKeys<typeof en> = {
  api: 'API',
  lead: '此页面的一切操作都经由这些调用。机器可读的形式在 <code>/api/v1/openapi.json</code>。',
  search: '查找调用',
  search_hint: '路径、权限、文字…',
  permission: '权限',
  public: '公开',
  parameters: '参数',
  body: '请求体',
  answers: '应答',
  required: '必填',
  calls_other: '{{count}} 个调用',
};
