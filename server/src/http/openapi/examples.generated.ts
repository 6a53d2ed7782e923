// Recorded by tests/contract/examples.test.ts with UPDATE_EXAMPLES=1. Do not edit.
import type { RecordedExample } from './document-examples.js';

/** What real calls carried and were answered; ids, times and secrets are replaced by ones that stay. */
export const EXAMPLES: Readonly<Record<string, RecordedExample>> = {
  "admin.adjustPoints": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "delta_points": 50,
      "reason": "goodwill"
    },
    "output": {
      "success": true,
      "adjustment": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "points_before": 0,
        "points_after": 50,
        "delta_points": 50,
        "level_before": 0,
        "level_after": 0,
        "discount_after": 1,
        "reason": "goodwill",
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.batchRotateQr": {
    "input": {},
    "output": {
      "success": true,
      "result": {
        "affected_cards": 0,
        "ttl_seconds": 300,
        "executed_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "付款碼已全部更換"
    }
  },
  "admin.cancelApproval": {
    "input": {
      "approval_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "approval": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "operation": "adjust_points",
        "amount": 20000,
        "object_type": "card",
        "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "details": {
          "reason": "活動贈點",
          "card_no": "STD00000001",
          "card_status": "active",
          "delta_points": 20000,
          "owner_member_no": "M00000001"
        },
        "state": "cancelled",
        "created_at": "2026-11-22T08:00:00.000Z",
        "expires_at": "2026-11-23T08:00:00.000Z",
        "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
        "maker_name": "admin-1",
        "decided_at": "2026-11-22T08:00:00.000Z",
        "decided_by_name": "admin-1",
        "reason": null,
        "void_reason": null,
        "result": null,
        "is_own": true,
        "can_decide": false
      }
    }
  },
  "admin.cleanExpired": {
    "input": {},
    "output": {
      "success": true,
      "result": {
        "removed_codes": 0,
        "removed_sessions": 0,
        "removed_keys": 0,
        "executed_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.closeCard": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "card_no": "STD00000001",
        "status": "closed",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "卡片已註銷"
    }
  },
  "admin.createFirstLoginCode": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002"
    },
    "output": {
      "success": true,
      "message": "首次登入碼已發出",
      "first_login_code": "YFDMG-2KB3G-X289V",
      "expires_at": "2026-11-23T08:00:00.000Z",
      "ended_sessions": 0
    }
  },
  "admin.createFirstLoginCodes": {
    "input": {
      "member_ids": [
        "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
      ]
    },
    "output": {
      "success": true,
      "message": "首次登入碼已發出",
      "codes": [
        {
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "member_no": "M00000001",
          "name": "王小明",
          "first_login_code": "H310N-8Z1MX-EZ3DB",
          "expires_at": "2026-11-23T08:00:00.000Z"
        }
      ]
    }
  },
  "admin.createMember": {
    "input": {
      "name": "林美玲",
      "phone": "0912345678"
    },
    "output": {
      "success": true,
      "member": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "member_no": "M00000001",
        "name": "林美玲",
        "phone": "+8698772742593",
        "email": null,
        "status": "active",
        "created_at": "2026-11-22T08:00:00.000Z"
      },
      "default_card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "card_no": "STD00000001",
        "card_type": "standard",
        "status": "active"
      }
    }
  },
  "admin.createMerchant": {
    "input": {
      "code": "T00000001",
      "name": "街角咖啡",
      "password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "merchant": {
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "code": "T00000001",
        "name": "街角咖啡",
        "contact": null,
        "status": "active",
        "created_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.createOperator": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "name": "op-1",
      "role": "cashier",
      "password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "operator": {
        "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "op-1",
        "role": "cashier",
        "status": "active",
        "login_enabled": true,
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.decideApproval": {
    "input": {
      "approval_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "decision": "approve",
      "reason": "checked"
    },
    "output": {
      "success": true,
      "approval": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "operation": "adjust_points",
        "amount": 20000,
        "object_type": "card",
        "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "details": {
          "reason": "活動贈點",
          "card_no": "STD00000001",
          "card_status": "active",
          "delta_points": 20000,
          "owner_member_no": "M00000001"
        },
        "state": "approved",
        "created_at": "2026-11-22T08:00:00.000Z",
        "expires_at": "2026-11-23T08:00:00.000Z",
        "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
        "maker_name": "admin-1",
        "decided_at": "2026-11-22T08:00:00.000Z",
        "decided_by_name": "admin-2",
        "reason": "checked",
        "void_reason": null,
        "result": {
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "updated_at": "2026-11-30T03:51:33.998+00:00",
          "level_after": 3,
          "delta_points": 20000,
          "level_before": 0,
          "points_after": 20000,
          "points_before": 0,
          "discount_after": 0.85
        },
        "is_own": false,
        "can_decide": false
      }
    }
  },
  "admin.expireCards": {
    "input": {},
    "output": {
      "success": true,
      "result": {
        "expired_cards": 0,
        "has_more": false,
        "executed_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.exportAudit": {
    "input": {
      "action": "card.adjust_points"
    },
    "output": {
      "filename": "audit-1-11-30.csv",
      "content_type": "text/csv; charset=utf-8",
      "csv": "﻿id,created_at,actor_role,actor_id,actor_name,operator,on_behalf_of,session_id,request_id,ip,action,object_type,object_id,details\r\n130,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-1,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000003,127.0.0.1,card.adjust_points,card,3f0e5c1a-6f3a-4d0e-9a55-000000000004,\"{\"\"reason\"\":\"\"goodwill\"\",\"\"points_after\"\":50,\"\"points_before\"\":0}\"\r\n",
      "exported": 1,
      "next_cursor": null
    }
  },
  "admin.freezeCard": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "card_no": "STD00000001",
        "status": "inactive",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "卡片已凍結"
    }
  },
  "admin.getApproval": {
    "input": {
      "approval_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "approval": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "operation": "adjust_points",
        "amount": 20000,
        "object_type": "card",
        "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "details": {
          "reason": "活動贈點",
          "card_no": "STD00000001",
          "card_status": "active",
          "delta_points": 20000,
          "owner_member_no": "M00000001"
        },
        "state": "pending",
        "created_at": "2026-11-22T08:00:00.000Z",
        "expires_at": "2026-11-23T08:00:00.000Z",
        "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
        "maker_name": "admin-1",
        "decided_at": null,
        "decided_by_name": null,
        "reason": null,
        "void_reason": null,
        "result": null,
        "is_own": false,
        "can_decide": true
      }
    }
  },
  "admin.getCard": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "card_no": "STD00000001",
        "card_type": "standard",
        "name": null,
        "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "owner_member_no": "M00000001",
        "owner_name": "王大明",
        "balance": 594.5,
        "points": 48,
        "level": 0,
        "fixed_discount": null,
        "corporate_discount": null,
        "status": "active",
        "expires_at": null,
        "created_at": "2026-11-22T08:00:00.000Z",
        "level_name": "普通會員",
        "discount_rate": 1,
        "next_level": {
          "level": 1,
          "name": "銀卡會員",
          "points_needed": 952
        },
        "live_codes": 0,
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "bindings": [
        {
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "member_no": "M00000001",
          "name": "王大明",
          "role": "owner",
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "binding_count": 1
    }
  },
  "admin.getMember": {
    "input": {
      "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "member": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "member_no": "M00000001",
        "name": "王大明",
        "phone": "0912345678",
        "email": null,
        "status": "active",
        "created_at": "2026-11-22T08:00:00.000Z",
        "login_enabled": true,
        "identity_providers": [],
        "live_sessions": 2,
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "cards": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "card_no": "PPD00000001",
          "card_type": "prepaid",
          "name": null,
          "balance": 0,
          "points": 0,
          "level": 0,
          "level_name": "普通會員",
          "discount_rate": 1,
          "corporate_discount": null,
          "next_level": {
            "level": 1,
            "name": "銀卡會員",
            "points_needed": 1000
          },
          "binding_role": "owner",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "card_no": "PPD00000002",
          "card_type": "prepaid",
          "name": null,
          "balance": 0,
          "points": 0,
          "level": 0,
          "level_name": "普通會員",
          "discount_rate": 1,
          "corporate_discount": null,
          "next_level": {
            "level": 1,
            "name": "銀卡會員",
            "points_needed": 1000
          },
          "binding_role": "owner",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
          "card_no": "PPD00000003",
          "card_type": "prepaid",
          "name": null,
          "balance": 0,
          "points": 0,
          "level": 0,
          "level_name": "普通會員",
          "discount_rate": 1,
          "corporate_discount": null,
          "next_level": {
            "level": 1,
            "name": "銀卡會員",
            "points_needed": 1000
          },
          "binding_role": "owner",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005",
          "card_no": "PPD00000004",
          "card_type": "prepaid",
          "name": null,
          "balance": 0,
          "points": 0,
          "level": 0,
          "level_name": "普通會員",
          "discount_rate": 1,
          "corporate_discount": null,
          "next_level": {
            "level": 1,
            "name": "銀卡會員",
            "points_needed": 1000
          },
          "binding_role": "member",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000006",
          "card_no": "STD00000001",
          "card_type": "standard",
          "name": null,
          "balance": 594.5,
          "points": 48,
          "level": 0,
          "level_name": "普通會員",
          "discount_rate": 1,
          "corporate_discount": null,
          "next_level": {
            "level": 1,
            "name": "銀卡會員",
            "points_needed": 952
          },
          "binding_role": "owner",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ]
    }
  },
  "admin.getMerchant": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "merchant": {
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "code": "M000000001",
        "name": "測試商店",
        "contact": null,
        "status": "active",
        "created_at": "2026-11-22T08:00:00.000Z",
        "login_enabled": true,
        "operator_count": 6,
        "live_sessions": 3,
        "today_payment_count": 4,
        "today_net_amount": 48.5,
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.getStatistics": {
    "input": {},
    "output": {
      "system_stats": {
        "members": {
          "total": 21,
          "active": 20,
          "suspended": 1
        },
        "cards": {
          "total": 27,
          "active": 24,
          "inactive": 3,
          "by_type": {
            "standard": 21,
            "prepaid": 6,
            "corporate": 0,
            "voucher": 0
          }
        },
        "merchants": {
          "total": 6,
          "active": 5,
          "inactive": 1
        },
        "outstanding_balance": 894.5
      },
      "today_stats": {
        "date": "2026-11-22",
        "timezone": "Asia/Taipei",
        "transactions": {
          "total_count": 11,
          "payment_count": 4,
          "refund_count": 1,
          "recharge_count": 6,
          "payment_amount": 53.5,
          "refund_amount": 5,
          "recharge_amount": 943
        },
        "qr_generated": 6,
        "new_members": 21
      },
      "generated_at": "2026-11-22T08:00:00.000Z"
    }
  },
  "admin.getTrends": {
    "input": {},
    "output": {
      "interval": "day",
      "timezone": "Asia/Taipei",
      "trends": [
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 0,
          "payment_amount": 0,
          "refund_count": 0,
          "refund_amount": 0,
          "net_amount": 0,
          "recharge_count": 0,
          "recharge_amount": 0,
          "unique_customers": 0
        },
        {
          "period": "2026-11-22",
          "payment_count": 4,
          "payment_amount": 53.5,
          "refund_count": 1,
          "refund_amount": 5,
          "net_amount": 48.5,
          "recharge_count": 6,
          "recharge_amount": 943,
          "unique_customers": 1
        }
      ]
    }
  },
  "admin.inviteAdministrator": {
    "input": {
      "name": "auditor-1",
      "role": "auditor"
    },
    "output": {
      "success": true,
      "administrator": {
        "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "auditor-1",
        "role": "auditor"
      },
      "first_login_code": "G19FS-AAMJS-6JNRC",
      "expires_at": "2026-11-23T08:00:00.000Z"
    }
  },
  "admin.issueCard": {
    "input": {
      "card_type": "prepaid",
      "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "initial_value": 300,
      "binding_password": "shared-card-1"
    },
    "output": {
      "success": true,
      "card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "card_no": "PPD00000001",
        "card_type": "prepaid",
        "name": null,
        "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "status": "active",
        "balance": 300,
        "fixed_discount": null,
        "expires_at": null,
        "created_at": "2026-11-22T08:00:00.000Z",
        "initial_tx_no": "RCG0000000001"
      }
    }
  },
  "admin.listAdministrators": {
    "input": {
      "limit": 2
    },
    "output": {
      "administrators": [
        {
          "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "name": "admin-1",
          "role": "owner",
          "status": "active",
          "login_enabled": true,
          "second_factor": false,
          "first_login_expires_at": null,
          "last_seen_at": null,
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "name": "admin-2",
          "role": "owner",
          "status": "active",
          "login_enabled": true,
          "second_factor": false,
          "first_login_expires_at": null,
          "last_seen_at": null,
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 11,
        "total_pages": 6,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.listApprovals": {
    "input": {
      "limit": 2
    },
    "output": {
      "approvals": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "operation": "adjust_points",
          "amount": 20000,
          "object_type": "card",
          "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "details": {
            "reason": "活動贈點",
            "card_no": "STD00000001",
            "card_status": "active",
            "delta_points": 20000,
            "owner_member_no": "M00000001"
          },
          "state": "pending",
          "created_at": "2026-11-22T08:00:00.000Z",
          "expires_at": "2026-11-23T08:00:00.000Z",
          "maker_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "maker_name": "admin-1",
          "decided_at": null,
          "decided_by_name": null,
          "reason": null,
          "void_reason": null,
          "result": null,
          "is_own": false,
          "can_decide": true
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 1,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "admin.listAuditEvents": {
    "input": {
      "limit": 2
    },
    "output": {
      "events": [
        {
          "id": 130,
          "created_at": "2026-11-22T08:00:00.000Z",
          "actor_role": "admin",
          "actor_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "actor_name": "admin-1",
          "operator": null,
          "on_behalf_of": null,
          "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "request_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "ip": "203.0.113.7",
          "action": "card.adjust_points",
          "object_type": "card",
          "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
          "details": {
            "reason": "goodwill",
            "points_after": 50,
            "points_before": 0
          }
        },
        {
          "id": 129,
          "created_at": "2026-11-22T08:00:00.000Z",
          "actor_role": "service",
          "actor_id": null,
          "actor_name": null,
          "operator": null,
          "on_behalf_of": null,
          "session_id": null,
          "request_id": null,
          "ip": null,
          "action": "member.create",
          "object_type": "member",
          "object_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005",
          "details": {
            "card_no": "STD00000001",
            "member_no": "M00000001"
          }
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 130,
        "total_pages": 65,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.listMembers": {
    "input": {
      "limit": 2
    },
    "output": {
      "members": [
        {
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "member_no": "M00000001",
          "name": "林美玲",
          "phone": "+8698772742593",
          "email": null,
          "status": "active",
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "member_no": "M00000002",
          "name": "王小明",
          "phone": "0912345678",
          "email": null,
          "status": "active",
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 12,
        "total_pages": 6,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.listMerchants": {
    "input": {
      "limit": 2
    },
    "output": {
      "merchants": [
        {
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "code": "T00000001",
          "name": "街角咖啡",
          "contact": null,
          "status": "active",
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "code": "M000000001",
          "name": "測試商店",
          "contact": null,
          "status": "active",
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 2,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "admin.listOperators": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "limit": 2
    },
    "output": {
      "operators": [
        {
          "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "name": "cashier-1",
          "role": "cashier",
          "status": "active",
          "login_enabled": true,
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "name": "cashier-2",
          "role": "manager",
          "status": "active",
          "login_enabled": true,
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 6,
        "total_pages": 3,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.listSessions": {
    "input": {
      "limit": 2
    },
    "output": {
      "sessions": [
        {
          "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "role": "merchant",
          "subject_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "name": "測試商店",
          "merchant_code": "M000000001",
          "operator": "cashier-1",
          "ip": "203.0.113.7",
          "user_agent": "MPS-Till/1.0",
          "state": "alive",
          "created_at": "2026-11-22T08:00:00.000Z",
          "last_seen_at": "2026-11-22T08:00:00.000Z",
          "expires_at": "2026-11-23T08:00:00.000Z",
          "revoked_at": null,
          "revoke_reason": null
        },
        {
          "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "role": "member",
          "subject_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
          "name": "王小明",
          "merchant_code": null,
          "operator": null,
          "ip": "203.0.113.7",
          "user_agent": "MPS-Till/1.0",
          "state": "alive",
          "created_at": "2026-11-22T08:00:00.000Z",
          "last_seen_at": "2026-11-22T08:00:00.000Z",
          "expires_at": "2026-11-23T08:00:00.000Z",
          "revoked_at": null,
          "revoke_reason": null
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 12,
        "total_pages": 6,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.listSettlements": {
    "input": {
      "limit": 2
    },
    "output": {
      "settlements": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "mode": "realtime",
          "period_start": "2026-11-22T07:00:00.000Z",
          "period_end": "2026-11-22T08:00:00.000Z",
          "payment_count": 3,
          "payment_amount": 45.5,
          "refund_count": 1,
          "refund_amount": 5,
          "total_amount": 40.5,
          "total_tx_count": 4,
          "status": "pending",
          "created_at": "2026-11-22T08:00:00.000Z",
          "merchant_code": "M000000001",
          "merchant_name": "測試商店",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 1,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "admin.listTransactions": {
    "input": {
      "limit": 2
    },
    "output": {
      "transactions": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "tx_no": "RCG0000000001",
          "tx_type": "recharge",
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "card_no": "PPD00000001",
          "merchant_id": null,
          "merchant_name": null,
          "raw_amount": 300,
          "discount_applied": 1,
          "final_amount": 300,
          "points_earned": 0,
          "status": "completed",
          "payment_method": "cash",
          "reason": "initial value",
          "original_tx_no": null,
          "refunded_amount": 0,
          "created_at": "2026-11-22T08:00:00.000Z",
          "operator": null,
          "external_order_id": null,
          "tag": {},
          "settlement_id": null,
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "member_no": "M00000001",
          "member_name": "王大明",
          "merchant_code": null
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
          "tx_no": "PAY0000000001",
          "tx_type": "payment",
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005",
          "card_no": "STD00000001",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000006",
          "merchant_name": "測試商店",
          "raw_amount": 8,
          "discount_applied": 1,
          "final_amount": 8,
          "points_earned": 8,
          "status": "completed",
          "payment_method": "balance",
          "reason": null,
          "original_tx_no": null,
          "refunded_amount": 0,
          "created_at": "2026-11-22T08:00:00.000Z",
          "operator": null,
          "external_order_id": null,
          "tag": {},
          "settlement_id": null,
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "member_no": "M00000001",
          "member_name": "王大明",
          "merchant_code": "M000000002"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 11,
        "total_pages": 6,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.reactivateMember": {
    "input": {
      "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "member": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "status": "active",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "會員已恢復"
    }
  },
  "admin.reactivateMerchant": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "merchant": {
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "code": "M000000001",
        "name": "測試商店",
        "status": "active",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "商戶已恢復"
    }
  },
  "admin.reportCardLost": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "card_no": "STD00000001",
        "status": "lost",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "卡片已掛失"
    }
  },
  "admin.resetAdministratorPassword": {
    "input": {
      "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "message": "密碼已重設",
      "first_login_code": "4XZFY-WHYCE-TV556",
      "expires_at": "2026-11-23T08:00:00.000Z",
      "ended_sessions": 0
    }
  },
  "admin.resetAdministratorSecondFactor": {
    "input": {
      "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "message": "兩步驟驗證已重設",
      "removed": false,
      "ended_sessions": 0
    }
  },
  "admin.resetMemberPassword": {
    "input": {
      "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "new_password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "message": "密碼已重設",
      "ended_sessions": 0
    }
  },
  "admin.resetMerchantPassword": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "new_password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "message": "密碼已重設",
      "ended_sessions": 0
    }
  },
  "admin.revokeSession": {
    "input": {
      "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "message": "該登入已結束",
      "ended": true
    }
  },
  "admin.searchCards": {
    "input": {
      "limit": 2
    },
    "output": {
      "cards": [
        {
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "card_no": "PPD00000001",
          "card_type": "prepaid",
          "name": null,
          "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "owner_member_no": "M00000001",
          "owner_name": "王大明",
          "balance": 300,
          "points": 0,
          "level": 0,
          "fixed_discount": null,
          "corporate_discount": null,
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "card_no": "STD00000001",
          "card_type": "standard",
          "name": null,
          "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
          "owner_member_no": "M00000002",
          "owner_name": "王小明",
          "balance": 0,
          "points": 0,
          "level": 0,
          "fixed_discount": null,
          "corporate_discount": null,
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 22,
        "total_pages": 11,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "admin.suspendMember": {
    "input": {
      "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "reason": "lost phone"
    },
    "output": {
      "success": true,
      "member": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "status": "suspended",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "會員已暫停"
    }
  },
  "admin.suspendMerchant": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "merchant": {
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "code": "M000000001",
        "name": "測試商店",
        "status": "suspended",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "商戶已停用"
    }
  },
  "admin.unfreezeCard": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "card": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "card_no": "STD00000001",
        "status": "active",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "message": "卡片已解凍"
    }
  },
  "admin.updateAdministrator": {
    "input": {
      "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "role": "finance"
    },
    "output": {
      "success": true,
      "administrator": {
        "administrator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "admin-1",
        "role": "finance",
        "status": "active",
        "login_enabled": true,
        "second_factor": false,
        "first_login_expires_at": null,
        "last_seen_at": null,
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "ended_sessions": 0
    }
  },
  "admin.updateMember": {
    "input": {
      "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "name": "陳大文"
    },
    "output": {
      "success": true,
      "member": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "member_no": "M00000001",
        "name": "陳大文",
        "phone": "0912345678",
        "email": null,
        "status": "active",
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.updateOperator": {
    "input": {
      "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
      "role": "manager"
    },
    "output": {
      "success": true,
      "operator": {
        "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "cashier-1",
        "role": "manager",
        "status": "active",
        "login_enabled": true,
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "ended_sessions": 0
    }
  },
  "admin.updateSettlementStatus": {
    "input": {
      "settlement_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "status": "settled"
    },
    "output": {
      "success": true,
      "settlement": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "merchant_code": "M000000001",
        "mode": "realtime",
        "period_start": "2026-11-22T07:00:00.000Z",
        "period_end": "2026-11-22T08:00:00.000Z",
        "total_amount": 12,
        "total_tx_count": 1,
        "status": "settled",
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "admin.verifyAudit": {
    "input": {},
    "output": {
      "ok": true,
      "checked": {
        "events": 130,
        "unsealed_events": 0,
        "batches": 1
      },
      "head_hash": "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "violations": []
    }
  },
  "admin.verifyLedger": {
    "input": {},
    "output": {
      "ok": true,
      "checked": {
        "cards": 32,
        "transactions": 13
      },
      "violation_count": 0,
      "violations": []
    }
  },
  "auth.changePassword": {
    "input": {
      "current_password": "correct-horse-battery",
      "new_password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "message": "密碼已更新，其他裝置已登出",
      "ended_sessions": 0
    }
  },
  "auth.chooseFirstPassword": {
    "input": {
      "role": "member",
      "identifier": "M00000001",
      "code": "K7QF2-9XWTM-26833",
      "new_password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "token": "header.claims.signature",
      "user_info": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "role": "member",
        "permissions": [
          "member:read_cards",
          "member:generate_qr",
          "member:recharge",
          "member:read_transactions",
          "member:bind_card",
          "member:manage_cards",
          "member:edit_profile",
          "member:link_identity"
        ]
      },
      "expires_at": "2026-11-23T08:00:00.000Z",
      "second_factor_required": false,
      "device_token": "Zk3Vq8mX1sT6yB0nR4wJ7cL2hF9dG5aP-eUiOxQvKzM",
      "failed_attempts_since_last_login": 0
    }
  },
  "auth.listSessions": {
    "input": {
      "limit": 2
    },
    "output": {
      "sessions": [
        {
          "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "is_current": false,
          "ip": "203.0.113.7",
          "user_agent": "MPS-Till/1.0",
          "created_at": "2026-11-22T08:00:00.000Z",
          "last_seen_at": "2026-11-22T08:00:00.000Z",
          "expires_at": "2026-11-23T08:00:00.000Z"
        },
        {
          "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "is_current": true,
          "ip": "203.0.113.7",
          "user_agent": "MPS-Till/1.0",
          "created_at": "2026-11-22T08:00:00.000Z",
          "last_seen_at": "2026-11-22T08:00:00.000Z",
          "expires_at": "2026-11-23T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 2,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "auth.login": {
    "input": {
      "role": "member",
      "identifier": "M00000001",
      "password": "correct-horse-battery"
    },
    "output": {
      "success": true,
      "token": "header.claims.signature",
      "user_info": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "role": "member",
        "permissions": [
          "member:read_cards",
          "member:generate_qr",
          "member:recharge",
          "member:read_transactions",
          "member:bind_card",
          "member:manage_cards",
          "member:edit_profile",
          "member:link_identity"
        ]
      },
      "expires_at": "2026-11-23T08:00:00.000Z",
      "second_factor_required": false,
      "device_token": "Zk3Vq8mX1sT6yB0nR4wJ7cL2hF9dG5aP-eUiOxQvKzM",
      "failed_attempts_since_last_login": 0
    }
  },
  "auth.loginExternal": {
    "input": {
      "provider": "wechat",
      "credential": "code-1"
    },
    "output": {
      "success": true,
      "token": "header.claims.signature",
      "user_info": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "role": "member",
        "permissions": [
          "member:read_cards",
          "member:generate_qr",
          "member:recharge",
          "member:read_transactions",
          "member:bind_card",
          "member:manage_cards",
          "member:edit_profile",
          "member:link_identity"
        ]
      },
      "expires_at": "2026-11-23T08:00:00.000Z",
      "registered": false
    }
  },
  "auth.logout": {
    "input": {},
    "output": {
      "success": true,
      "message": "已登出"
    }
  },
  "auth.logoutAll": {
    "input": {},
    "output": {
      "success": true,
      "message": "已登出所有裝置",
      "ended_sessions": 1
    }
  },
  "auth.me": {
    "input": {},
    "output": {
      "user_info": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "role": "member",
        "permissions": [
          "member:read_cards",
          "member:generate_qr",
          "member:recharge",
          "member:read_transactions",
          "member:bind_card",
          "member:manage_cards",
          "member:edit_profile",
          "member:link_identity"
        ]
      },
      "session_info": {
        "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "issued_at": "2026-11-22T08:00:00.000Z",
        "expires_at": "2026-11-23T08:00:00.000Z"
      }
    }
  },
  "auth.reauthenticate": {
    "input": {
      "password": "correct-horse-battery"
    },
    "output": {
      "success": true,
      "message": "密碼已確認",
      "valid_seconds": 900
    }
  },
  "auth.refresh": {
    "input": {},
    "output": {
      "success": true,
      "token": "header.claims.signature",
      "user_info": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "王小明",
        "role": "member",
        "permissions": [
          "member:read_cards",
          "member:generate_qr",
          "member:recharge",
          "member:read_transactions",
          "member:bind_card",
          "member:manage_cards",
          "member:edit_profile",
          "member:link_identity"
        ]
      },
      "expires_at": "2026-11-23T08:00:00.000Z"
    }
  },
  "auth.renewRecoveryCodes": {
    "input": {},
    "output": {
      "success": true,
      "message": "已產生新的復原碼",
      "recovery_codes": [
        "aaaaa-bbbbb",
        "ccccc-ddddd"
      ]
    }
  },
  "auth.revokeSession": {
    "input": {
      "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "message": "該登入已結束"
    }
  },
  "auth.switchOperator": {
    "input": {
      "operator": "cashier-1",
      "pin": "123456"
    },
    "output": {
      "success": true,
      "token": "header.claims.signature",
      "user_info": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "name": "測試商店",
        "role": "merchant",
        "permissions": [
          "merchant:charge",
          "merchant:read_transactions",
          "merchant:read_summary"
        ],
        "merchant_code": "M000000001",
        "operator_role": "cashier",
        "operator": "cashier-1"
      },
      "expires_at": "2026-11-23T08:00:00.000Z"
    }
  },
  "auth.totpConfirm": {
    "input": {
      "code": "123456"
    },
    "output": {
      "success": true,
      "message": "兩步驟驗證已啟用",
      "recovery_codes": [
        "aaaaa-bbbbb",
        "ccccc-ddddd"
      ]
    }
  },
  "auth.totpDisable": {
    "input": {
      "password": "correct-horse-battery",
      "admin_code": "123456"
    },
    "output": {
      "success": true,
      "message": "兩步驟驗證已停用"
    }
  },
  "auth.totpEnroll": {
    "input": {},
    "output": {
      "success": true,
      "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
      "otpauth_uri": "otpauth://totp/MPS:admin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MPS",
      "qr_svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    }
  },
  "common.getSettings": {
    "input": {},
    "output": {
      "business_name": null,
      "timezone": "Asia/Taipei",
      "currency": "CNY",
      "phone_countries": [
        "TW",
        "CN"
      ],
      "charge_max": 50000,
      "recharge_min": 0.01,
      "recharge_max": 50000
    }
  },
  "common.getTransaction": {
    "input": {
      "tx_no": "PAY0000000001"
    },
    "output": {
      "transaction": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "tx_no": "PAY0000000001",
        "tx_type": "payment",
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "card_no": "STD00000001",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
        "merchant_name": "測試商店",
        "raw_amount": 8,
        "discount_applied": 1,
        "final_amount": 8,
        "points_earned": 8,
        "status": "completed",
        "payment_method": "balance",
        "reason": null,
        "original_tx_no": null,
        "refunded_amount": 0,
        "created_at": "2026-11-22T08:00:00.000Z",
        "operator": null,
        "external_order_id": null,
        "tag": {},
        "settlement_id": null,
        "merchant_code": "M000000001",
        "refunds": [],
        "refund_count": 0,
        "remaining_refundable": 8,
        "acted_by": null
      }
    }
  },
  "common.listEvents": {
    "input": {
      "limit": 2
    },
    "output": {
      "events": [
        {
          "id": 4,
          "type": "merchant.created",
          "created_at": "2026-11-22T08:00:00.000Z",
          "merchant": {
            "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
            "code": "M000000001",
            "name": "測試商店"
          },
          "object_type": "merchant",
          "object": {
            "code": "M000000001",
            "name": "測試商店",
            "status": "active",
            "created_at": "2026-11-22T08:00:00.000Z",
            "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
          },
          "request_id": null
        },
        {
          "id": 77,
          "type": "payment.completed",
          "created_at": "2026-11-22T08:00:00.000Z",
          "merchant": {
            "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
            "code": "M000000001",
            "name": "測試商店"
          },
          "object_type": "transaction",
          "object": {
            "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
            "tag": {
              "table": "7"
            },
            "tx_no": "PAY0000000001",
            "reason": null,
            "status": "completed",
            "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
            "card_no": "STD00000001",
            "tx_type": "payment",
            "operator": "cashier-1",
            "created_at": "2026-11-22T08:00:00.000Z",
            "raw_amount": 10.5,
            "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
            "final_amount": 10.5,
            "merchant_name": "測試商店",
            "points_earned": 10,
            "settlement_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
            "original_tx_no": null,
            "payment_method": "balance",
            "refunded_amount": 0,
            "discount_applied": 1,
            "external_order_id": "order-1"
          },
          "request_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000005"
        }
      ],
      "next_after": 77
    }
  },
  "common.validateQr": {
    "input": {
      "qr_plain": "q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0"
    },
    "output": {
      "valid": true,
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "card_info": {
        "card_no": "STD00000001",
        "card_type": "standard",
        "balance": 594.5,
        "status": "active",
        "member_level": 0,
        "member_name": "王**"
      },
      "expires_at": "2026-11-23T08:00:00.000Z"
    }
  },
  "member.bindCard": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "role": "member",
      "binding_password": "shared-card-1"
    },
    "output": {
      "success": true,
      "binding": {
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "role": "member",
        "created_at": "2026-11-22T08:00:00.000Z"
      },
      "corporate_discount": null
    }
  },
  "member.changeBindingPassword": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "binding_password": "another-shared-card-1"
    },
    "output": {
      "success": true,
      "message": "綁定密碼已更新"
    }
  },
  "member.generateQr": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "qr_plain": "q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0",
      "expires_at": "2026-11-23T08:00:00.000Z",
      "card_info": {
        "card_no": "STD00000001",
        "card_type": "standard",
        "balance": 500
      },
      "ttl_seconds": 900
    }
  },
  "member.getProfile": {
    "input": {},
    "output": {
      "profile": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "member_no": "M00000001",
        "name": "王小明",
        "phone": "0912345678",
        "email": null,
        "status": "active",
        "points": 0,
        "level": 0,
        "level_name": "普通會員",
        "discount_rate": 1,
        "next_level": {
          "level": 1,
          "name": "銀卡會員",
          "points_needed": 1000
        },
        "timezone": "Asia/Taipei",
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "member.listBindings": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "limit": 2
    },
    "output": {
      "bindings": [
        {
          "member_no": "M00000001",
          "name": "王小明",
          "role": "member",
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "member_no": "M00000002",
          "name": "王大明",
          "role": "owner",
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 2,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "member.listCards": {
    "input": {},
    "output": {
      "cards": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "card_no": "STD00000001",
          "card_type": "standard",
          "name": null,
          "balance": 500,
          "points": 0,
          "level": 0,
          "level_name": "普通會員",
          "discount_rate": 1,
          "corporate_discount": null,
          "next_level": {
            "level": 1,
            "name": "銀卡會員",
            "points_needed": 1000
          },
          "binding_role": "owner",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "summary": {
        "total_cards": 1,
        "active_cards": 1,
        "total_balance": 500,
        "total_points": 0
      }
    }
  },
  "member.listPoints": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "limit": 2
    },
    "output": {
      "points": [],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 0,
        "total_pages": 0,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "member.listTransactions": {
    "input": {
      "limit": 2
    },
    "output": {
      "transactions": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "tx_no": "RCG0000000001",
          "tx_type": "recharge",
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "card_no": "STD00000001",
          "merchant_id": null,
          "merchant_name": null,
          "raw_amount": 100,
          "discount_applied": 1,
          "final_amount": 100,
          "points_earned": 0,
          "status": "completed",
          "payment_method": "wechat",
          "reason": null,
          "original_tx_no": null,
          "refunded_amount": 0,
          "created_at": "2026-11-22T08:00:00.000Z",
          "operator": null,
          "external_order_id": "order-1",
          "tag": {},
          "settlement_id": null,
          "acted_by": null
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "tx_no": "RCG0000000002",
          "tx_type": "recharge",
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "card_no": "STD00000001",
          "merchant_id": null,
          "merchant_name": null,
          "raw_amount": 500,
          "discount_applied": 1,
          "final_amount": 500,
          "points_earned": 0,
          "status": "completed",
          "payment_method": "cash",
          "reason": null,
          "original_tx_no": null,
          "refunded_amount": 0,
          "created_at": "2026-11-22T08:00:00.000Z",
          "operator": null,
          "external_order_id": null,
          "tag": {},
          "settlement_id": null,
          "acted_by": null
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 2,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "member.recharge": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "amount": 100,
      "payment_method": "wechat"
    },
    "output": {
      "success": true,
      "transaction": {
        "tx_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "tx_no": "RCG0000000001",
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "amount": 100,
        "payment_method": "wechat",
        "status": "completed",
        "created_at": "2026-11-22T08:00:00.000Z"
      },
      "balance_after": 600,
      "replayed": false
    }
  },
  "member.removeBinding": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "member_no": "M00000001"
    },
    "output": {
      "success": true,
      "message": "已解除綁定"
    }
  },
  "member.revokeQr": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "message": "付款碼已撤銷"
    }
  },
  "member.unbindCard": {
    "input": {
      "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001"
    },
    "output": {
      "success": true,
      "message": "已解除綁定"
    }
  },
  "member.updateProfile": {
    "input": {
      "name": "王大明"
    },
    "output": {
      "profile": {
        "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "member_no": "M00000001",
        "name": "王大明",
        "phone": "0912345678",
        "email": null,
        "status": "active",
        "points": 0,
        "level": 0,
        "level_name": "普通會員",
        "discount_rate": 1,
        "next_level": {
          "level": 1,
          "name": "銀卡會員",
          "points_needed": 1000
        },
        "timezone": "Asia/Taipei",
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "success": true
    }
  },
  "merchant.charge": {
    "input": {
      "qr_plain": "q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0",
      "amount": 10.5,
      "tag": {
        "table": "7"
      }
    },
    "output": {
      "success": true,
      "transaction": {
        "tx_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "tx_no": "PAY0000000001",
        "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "raw_amount": 10.5,
        "final_amount": 10.5,
        "discount": 1,
        "points_earned": 10,
        "status": "completed",
        "created_at": "2026-11-22T08:00:00.000Z"
      },
      "customer_info": {
        "card_no": "STD00000001",
        "card_type": "standard",
        "member_level": 0,
        "balance_after": 589.5
      },
      "replayed": false
    }
  },
  "merchant.createOperator": {
    "input": {
      "name": "op-3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "operator": {
        "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
        "name": "op-3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "role": "cashier",
        "status": "active",
        "login_enabled": true,
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "merchant.generateSettlement": {
    "input": {
      "mode": "realtime",
      "period_start": "2026-11-22T07:00:00.000Z",
      "period_end": "2026-11-22T08:00:00.000Z"
    },
    "output": {
      "success": true,
      "settlement": {
        "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "mode": "realtime",
        "period_start": "2026-11-22T07:00:00.000Z",
        "period_end": "2026-11-22T08:00:00.000Z",
        "payment_count": 3,
        "payment_amount": 45.5,
        "refund_count": 1,
        "refund_amount": 5,
        "total_amount": 40.5,
        "total_tx_count": 4,
        "status": "pending",
        "created_at": "2026-11-22T08:00:00.000Z"
      }
    }
  },
  "merchant.getDailySummary": {
    "input": {},
    "output": {
      "date": "2026-11-22",
      "timezone": "Asia/Taipei",
      "summary": {
        "total_count": 3,
        "payment_count": 2,
        "refund_count": 1,
        "payment_amount": 30.5,
        "refund_amount": 5,
        "net_amount": 25.5,
        "unique_customers": 1,
        "average_payment": 15.25
      },
      "hourly_stats": [
        {
          "hour": 0,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 1,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 2,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 3,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 4,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 5,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 6,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 7,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 8,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 9,
          "count": 2,
          "amount": 30.5
        },
        {
          "hour": 10,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 11,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 12,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 13,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 14,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 15,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 16,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 17,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 18,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 19,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 20,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 21,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 22,
          "count": 0,
          "amount": 0
        },
        {
          "hour": 23,
          "count": 0,
          "amount": 0
        }
      ]
    }
  },
  "merchant.listOperators": {
    "input": {
      "limit": 2
    },
    "output": {
      "operators": [
        {
          "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "name": "cashier-1",
          "role": "cashier",
          "status": "active",
          "login_enabled": true,
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "name": "cashier-2",
          "role": "cashier",
          "status": "active",
          "login_enabled": true,
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 3,
        "total_pages": 2,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "merchant.listSettlements": {
    "input": {
      "limit": 2
    },
    "output": {
      "settlements": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "mode": "realtime",
          "period_start": "2026-11-22T07:00:00.000Z",
          "period_end": "2026-11-22T08:00:00.000Z",
          "payment_count": 3,
          "payment_amount": 45.5,
          "refund_count": 1,
          "refund_amount": 5,
          "total_amount": 40.5,
          "total_tx_count": 4,
          "status": "pending",
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 1,
        "total_pages": 1,
        "has_next": false,
        "has_prev": false
      },
      "next_cursor": null
    }
  },
  "merchant.listTransactions": {
    "input": {
      "limit": 2
    },
    "output": {
      "transactions": [
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "tx_no": "REF0000000001",
          "tx_type": "refund",
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "card_no": "STD00000001",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "merchant_name": "測試商店",
          "raw_amount": 5,
          "discount_applied": 1,
          "final_amount": 5,
          "points_earned": -5,
          "status": "completed",
          "payment_method": "balance",
          "reason": "one item returned",
          "original_tx_no": "PAY0000000001",
          "refunded_amount": 0,
          "created_at": "2026-11-22T08:00:00.000Z",
          "operator": null,
          "external_order_id": null,
          "tag": {
            "till": 2
          },
          "settlement_id": null
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000004",
          "tx_no": "PAY0000000001",
          "tx_type": "payment",
          "card_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "card_no": "STD00000001",
          "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "merchant_name": "測試商店",
          "raw_amount": 20,
          "discount_applied": 1,
          "final_amount": 20,
          "points_earned": 20,
          "status": "completed",
          "payment_method": "balance",
          "reason": null,
          "original_tx_no": null,
          "refunded_amount": 5,
          "created_at": "2026-11-22T08:00:00.000Z",
          "operator": null,
          "external_order_id": null,
          "tag": {},
          "settlement_id": null
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 3,
        "total_pages": 2,
        "has_next": true,
        "has_prev": false
      },
      "next_cursor": "MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh"
    }
  },
  "merchant.previewSettlement": {
    "input": {
      "period_start": "2026-11-22T07:00:00.000Z",
      "period_end": "2026-11-22T08:00:00.000Z"
    },
    "output": {
      "preview": {
        "payment_count": 2,
        "payment_amount": 30.5,
        "refund_count": 1,
        "refund_amount": 5,
        "total_amount": 25.5,
        "total_tx_count": 3
      }
    }
  },
  "merchant.refund": {
    "input": {
      "original_tx_no": "PAY0000000001",
      "refund_amount": 5,
      "reason": "one item returned",
      "tag": {
        "till": 2
      }
    },
    "output": {
      "success": true,
      "refund": {
        "refund_tx_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "refund_tx_no": "REF0000000001",
        "refunded_amount": 5,
        "original_tx_no": "PAY0000000001",
        "points_reversed": 5,
        "status": "completed",
        "created_at": "2026-11-22T08:00:00.000Z"
      },
      "remaining_refundable": 15,
      "replayed": false
    }
  },
  "merchant.resetOperatorPassword": {
    "input": {
      "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "new_password": "another-horse-battery-2"
    },
    "output": {
      "success": true,
      "message": "密碼已重設",
      "ended_sessions": 0
    }
  },
  "merchant.setPin": {
    "input": {
      "pin": "123456"
    },
    "output": {
      "success": true,
      "message": "PIN 已設定"
    }
  },
  "merchant.updateOperator": {
    "input": {
      "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "role": "manager"
    },
    "output": {
      "success": true,
      "operator": {
        "operator_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
        "merchant_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
        "name": "cashier-1",
        "role": "manager",
        "status": "active",
        "login_enabled": true,
        "created_at": "2026-11-22T08:00:00.000Z",
        "updated_at": "2026-11-22T08:00:00.000Z"
      },
      "ended_sessions": 0
    }
  }
};
