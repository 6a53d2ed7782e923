import type { Word } from '@mps/shared/glossary';

/** Heads and lines that only the command line has; the glossary names everything else. */
export const LABELS = {
  'label.server': ['伺服器', '服务器', 'Server'],
  'label.profile': ['設定檔', '配置', 'Profile'],
  'label.current': ['目前', '当前', 'This one'],
  'label.affected': ['已更換', '已更换', 'Replaced'],
  'label.seconds': ['有效秒數', '有效秒数', 'Lifetime in seconds'],
  'label.sessions': ['登入', '登录', 'Sessions'],
} as const satisfies Record<string, Word>;
