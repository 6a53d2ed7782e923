import type { Word } from '@mps/shared/glossary';

/** What the command line says of calls that need a second person. */
export const APPROVALS = {
  'noun.approvals': ['需他人審批的操作', '需他人审批的操作', 'What needs a second administrator'],
  'summary.approvals.list': ['審批列表', '审批列表', 'List approvals'],
  'summary.approvals.show': ['審批詳情', '审批详情', 'Show an approval'],
  'summary.approvals.approve': ['批准申請', '批准申请', 'Approve a request; it happens at once'],
  'summary.approvals.refuse': ['拒絕申請', '拒绝申请', 'Refuse a request'],
  'summary.approvals.cancel': ['取消自己的申請', '取消自己的申请', 'Cancel your own request'],
  'argument.approval': ['審批 ID', '审批 ID', "The approval's id"],
  'option.approvalState': ['審批狀態', '审批状态', 'The status'],
  'option.mine': ['只看自己提交的', '只看自己提交的', 'Only your own requests'],
  'option.waitingForMe': ['只看等待自己審批的', '只看等待自己审批的', 'Only those that you can decide now'],
  'ask.approval': ['審批 ID', '审批 ID', "Approval's id"],
  'confirm.approve': ['批准並立即執行？', '批准并立即执行？', 'Approve it? It happens at once.'],
  'confirm.refuse': ['拒絕此申請？', '拒绝此申请？', 'Refuse this request?'],
  'confirm.cancelApproval': ['取消此申請？', '取消此申请？', 'Cancel this request?'],
  'approval.waiting': [
    '已提交，等待另一位管理員審批；尚未執行。',
    '已提交，等待另一位管理员审批；尚未执行。',
    'Submitted. Another administrator has to approve it; nothing has happened yet.',
  ],
  'approval.next': [
    '查看結果：mps approvals show {id}',
    '查看结果：mps approvals show {id}',
    'See what became of it: mps approvals show {id}',
  ],
  'approval.done': ['已批准並執行', '已批准并执行', 'Approved and done'],
  'approval.void': ['已作廢，未執行', '已作废，未执行', 'Void: nothing was done'],
  'approval.refused': ['已拒絕', '已拒绝', 'Refused'],
  'approval.cancelled': ['申請已取消', '申请已取消', 'Cancelled: nothing was done'],
} as const satisfies Record<string, Word>;
