import type { SpecIssue } from '@berth/run-spec';
import { defineWords } from '../../../../lib/i18n/define-words.ts';

const en = {
  required: 'Fill this in',
  image_invalid: 'A reference has no blanks and does not start with a dash: nginx:1.27',
  name_invalid: 'Letters, digits, dot, dash, underscore; at least two, the first a letter or a digit',
  name_taken: 'Another container has this name',
  nul_byte: 'A NUL byte cannot be sent',
  key_empty: 'The name is missing',
  key_has_equals: 'A name has no = in it',
  key_twice: '{{key}} is there already',
  path_not_absolute: 'Write the whole path, from / on',
  path_has_colon: 'A path with a colon cannot be mounted',
  user_invalid: 'A name or a number, or both: 1000:1000',
  hostname_invalid: 'At most 64 characters, no blanks',
  network_invalid: 'A name without blanks',
  port_invalid: 'A port from 1 to 65535, or a range: 8000-8010',
  port_taken: 'Port {{port}} is taken on the host',
  address_invalid: 'An IP address of this machine: 127.0.0.1, ::1',
  address_is_a_name: '{{address}} is a name. Write its address: 127.0.0.1',
  port_container_missing: 'The container’s port is missing: 8080:80',
  port_protocol_unknown: '{{protocol}} is no protocol. Write tcp, udp or sctp',
  port_range_lengths: '{{host}} host ports for {{container}} container ports: make both ranges equally long',
  mount_target_root: 'The root of the container cannot be mounted over',
  volume_name_invalid: 'Letters, digits, dot, dash, underscore; at least two. For a path of the host choose Bind',
  mount_memory_has_source: 'Memory has no source',
  mount_anonymous_read_only: 'An unnamed volume that is read only stays empty. Name it, or allow writing',
  mount_target_twice: '{{target}} is already mounted in row {{row}}',
  retries_need_on_failure: 'Only “When it fails” counts',
  retries_unreadable: 'A whole number',
  restart_invalid: 'no, always, unless-stopped or on-failure',
  number_negative: 'Not below 0',
  memory_too_small: 'At least 6m, the engine takes no less',
  memory_unreadable: 'An amount like 512m or 1.5g',
  cpus_too_small: 'At least 0.01',
  cpus_unreadable: 'A number like 1.5',
  auto_remove_with_restart: 'Goes against the restart policy: one removes it, the other starts it again',
  ports_with_shared_network: 'Network {{network}} publishes no ports. Take out the ports, or choose another network',
  publish_all_with_shared_network: 'Network {{network}} publishes no ports',
  hostname_with_shared_network: 'The name comes from the other container',
  quote_unclosed: 'A quote is not closed',
  command_needs_shell: 'For ; && | > write: sh -c "…"',
  entrypoint_one_word: 'One word; the others go before the command',
  type_invalid: 'This value is not allowed',
};

const zh: typeof en = {
  required: '必填',
  image_invalid: '引用不含空格，也不以横线开头：nginx:1.27',
  name_invalid: '字母、数字、点、横线、下划线；至少两个，以字母或数字开头',
  name_taken: '已有容器使用这个名称',
  nul_byte: '不能含 NUL 字节',
  key_empty: '缺少名称',
  key_has_equals: '名称中不能有 =',
  key_twice: '{{key}} 已存在',
  path_not_absolute: '写完整路径，从 / 开始',
  path_has_colon: '含冒号的路径不能挂载',
  user_invalid: '名称或编号，或两者：1000:1000',
  hostname_invalid: '最多 64 个字符，不含空格',
  network_invalid: '不含空格的名称',
  port_invalid: '1 到 65535 的端口，或范围：8000-8010',
  port_taken: '主机上的端口 {{port}} 已被占用',
  address_invalid: '本机的 IP 地址：127.0.0.1、::1',
  address_is_a_name: '{{address}} 是名称。写它的地址：127.0.0.1',
  port_container_missing: '缺少容器端口：8080:80',
  port_protocol_unknown: '{{protocol}} 不是协议。写 tcp、udp 或 sctp',
  port_range_lengths: '{{host}} 个主机端口对 {{container}} 个容器端口：两个范围要一样长',
  mount_target_root: '不能覆盖容器的根目录',
  volume_name_invalid: '字母、数字、点、横线、下划线；至少两个。主机路径选“绑定”',
  mount_memory_has_source: '内存没有来源',
  mount_anonymous_read_only: '只读的匿名数据卷始终为空。给它命名，或允许写入',
  mount_target_twice: '{{target}} 已在第 {{row}} 行挂载',
  retries_need_on_failure: '只有“失败时”才计次数',
  retries_unreadable: '整数',
  restart_invalid: 'no、always、unless-stopped 或 on-failure',
  number_negative: '不小于 0',
  memory_too_small: '至少 6m，引擎不接受更少',
  memory_unreadable: '如 512m 或 1.5g',
  cpus_too_small: '至少 0.01',
  cpus_unreadable: '如 1.5 的数',
  auto_remove_with_restart: '与重启策略矛盾：一个删除它，一个再启动它',
  ports_with_shared_network: '网络 {{network}} 不发布端口。去掉端口，或换网络',
  publish_all_with_shared_network: '网络 {{network}} 不发布端口',
  hostname_with_shared_network: '名称来自另一个容器',
  quote_unclosed: '引号没有闭合',
  command_needs_shell: '用 ; && | > 时写：sh -c "…"',
  entrypoint_one_word: '只能一个词；其余放到命令前面',
  type_invalid: '不允许这个值',
};

const { useWords, say } = defineWords('run-issues', en, zh);

/** What is wrong with a field, and the cure, in the language on screen. */
export function issueText(issue: Pick<SpecIssue, 'key' | 'params'>): string {
  return say(isKnown(issue.key) ? issue.key : 'type_invalid', { ...issue.params });
}

/** Draws again when the language changes. */
export function useIssueText(): typeof issueText {
  useWords();
  return issueText;
}

function isKnown(key: string): key is keyof typeof en {
  return Object.hasOwn(en, key);
}
