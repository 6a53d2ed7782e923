import type { Permission } from '../roles.js';
import type { Word } from './word.js';

/** What a login may do. */
export const PERMISSION = {
  'member:read_cards': ['查看自己的卡片', '查看自己的卡片', 'See their own cards'],
  'member:generate_qr': ['顯示付款碼', '显示付款码', 'Show payment codes'],
  'member:recharge': ['充值', '充值', 'Top up'],
  'member:read_transactions': ['查看自己的交易', '查看自己的交易', 'See their own transactions'],
  'member:bind_card': ['綁定共享卡', '绑定共享卡', 'Bind shared cards'],
  'member:manage_cards': ['管理自己的卡片', '管理自己的卡片', 'Manage their own cards'],
  'merchant:charge': ['收款', '收款', 'Charge'],
  'merchant:read_transactions': ['查看商戶的交易', '查看商户的交易', "See the merchant's transactions"],
  'merchant:read_summary': ['查看每日營業', '查看每日营业', 'See the daily summary'],
  'merchant:refund': ['退款', '退款', 'Refund'],
  'merchant:generate_settlement': ['新增結算', '新增结算', 'Create settlements'],
  'merchant:read_settlements': ['查看結算', '查看结算', 'See settlements'],
  'admin:create_member': ['新增會員', '新增会员', 'Create members'],
  'admin:manage_members': ['管理會員', '管理会员', 'Manage members'],
  'admin:manage_cards': ['管理卡片', '管理卡片', 'Manage cards'],
  'admin:manage_merchants': ['管理商戶', '管理商户', 'Manage merchants'],
  'admin:adjust_points': ['調整積分', '调整积分', 'Adjust points'],
  'admin:suspend_member': ['暫停會員', '暂停会员', 'Suspend members'],
  'admin:suspend_merchant': ['停用商戶', '停用商户', 'Suspend merchants'],
  'admin:batch_operations': [
    '更換付款碼與清理過期資料',
    '更换付款码与清理过期数据',
    'Replace codes and delete expired data',
  ],
  'admin:read_statistics': ['查看統計', '查看统计', 'See statistics'],
  'admin:read_audit': ['查看稽核紀錄', '查看审计记录', 'Read the audit log'],
  'admin:manage_sessions': ['管理登入', '管理登录', 'Manage sessions'],
} as const satisfies Record<Permission, Word>;
