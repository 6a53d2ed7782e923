// Recorded by tests/contract/examples.test.ts with UPDATE_EXAMPLES=1. Do not edit.
import type { RecordedExample } from './document.js';

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
  "admin.cleanExpired": {
    "input": {},
    "output": {
      "success": true,
      "result": {
        "removed_codes": 0,
        "removed_keys": 0,
        "removed_sessions": 0,
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
        "phone": "0912345678",
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
    "input": {},
    "output": {
      "filename": "audit-2026-11-22.csv",
      "content_type": "text/csv; charset=utf-8",
      "csv": "﻿id,created_at,actor_role,actor_id,actor_name,operator,on_behalf_of,session_id,request_id,ip,action,object_type,object_id,details\r\n95,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000003,127.0.0.1,card.adjust_points,card,3f0e5c1a-6f3a-4d0e-9a55-000000000004,\"{\"\"reason\"\":\"\"goodwill\"\",\"\"points_after\"\":50,\"\"points_before\"\":0}\"\r\n94,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000005,\"{\"\"card_no\"\":\"\"STD00000017\"\",\"\"member_no\"\":\"\"M00000017\"\"}\"\r\n93,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000006,127.0.0.1,card.close,card,3f0e5c1a-6f3a-4d0e-9a55-000000000007,\"{\"\"to\"\":\"\"closed\"\",\"\"from\"\":\"\"active\"\"}\"\r\n92,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000008,\"{\"\"card_no\"\":\"\"STD00000016\"\",\"\"member_no\"\":\"\"M00000016\"\"}\"\r\n91,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000009,127.0.0.1,card.report_lost,card,3f0e5c1a-6f3a-4d0e-9a55-000000000010,\"{\"\"to\"\":\"\"lost\"\",\"\"from\"\":\"\"active\"\"}\"\r\n90,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000011,\"{\"\"card_no\"\":\"\"STD00000015\"\",\"\"member_no\"\":\"\"M00000015\"\"}\"\r\n89,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000012,127.0.0.1,card.unfreeze,card,3f0e5c1a-6f3a-4d0e-9a55-000000000013,\"{\"\"to\"\":\"\"active\"\",\"\"from\"\":\"\"inactive\"\"}\"\r\n88,2026-11-22T08:00:00.000Z,service,,,,,,,,card.freeze,card,3f0e5c1a-6f3a-4d0e-9a55-000000000013,\"{\"\"to\"\":\"\"inactive\"\",\"\"from\"\":\"\"active\"\"}\"\r\n87,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000014,\"{\"\"card_no\"\":\"\"STD00000014\"\",\"\"member_no\"\":\"\"M00000014\"\"}\"\r\n86,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000015,127.0.0.1,card.freeze,card,3f0e5c1a-6f3a-4d0e-9a55-000000000016,\"{\"\"to\"\":\"\"inactive\"\",\"\"from\"\":\"\"active\"\"}\"\r\n85,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000017,\"{\"\"card_no\"\":\"\"STD00000013\"\",\"\"member_no\"\":\"\"M00000013\"\"}\"\r\n84,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000018,127.0.0.1,card.recharge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000019,\"{\"\"card_no\"\":\"\"PPD00000003\"\",\"\"final_amount\"\":300,\"\"payment_method\"\":\"\"cash\"\"}\"\r\n83,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000018,127.0.0.1,card.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000020,\"{\"\"card_no\"\":\"\"PPD00000003\"\",\"\"card_type\"\":\"\"prepaid\"\",\"\"initial_value\"\":300,\"\"owner_member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\"}\"\r\n82,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000022,127.0.0.1,operator.update,operator,3f0e5c1a-6f3a-4d0e-9a55-000000000023,\"{\"\"role\"\":\"\"manager\"\",\"\"merchant_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000024\"\",\"\"password_changed\"\":false}\"\r\n81,2026-11-22T08:00:00.000Z,service,,,,,,,,operator.create,operator,3f0e5c1a-6f3a-4d0e-9a55-000000000023,\"{\"\"name\"\":\"\"cashier-0019\"\",\"\"role\"\":\"\"cashier\"\",\"\"merchant_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000024\"\",\"\"with_password\"\":true}\"\r\n80,2026-11-22T08:00:00.000Z,service,,,,,,,,merchant.create,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000024,\"{\"\"code\"\":\"\"M485390018\"\",\"\"with_password\"\":true}\"\r\n79,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000025,127.0.0.1,operator.create,operator,3f0e5c1a-6f3a-4d0e-9a55-000000000026,\"{\"\"name\"\":\"\"op-82954778\"\",\"\"role\"\":\"\"cashier\"\",\"\"merchant_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000027\"\",\"\"with_password\"\":true}\"\r\n78,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000028,127.0.0.1,password.set,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000029,\"{\"\"ended_sessions\"\":0}\"\r\n77,2026-11-22T08:00:00.000Z,service,,,,,,,,merchant.create,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000029,\"{\"\"code\"\":\"\"M485390017\"\",\"\"with_password\"\":true}\"\r\n76,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000030,127.0.0.1,merchant.reactivate,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000031,\"{\"\"to\"\":\"\"active\"\",\"\"from\"\":\"\"suspended\"\"}\"\r\n75,2026-11-22T08:00:00.000Z,service,,,,,,,,merchant.suspend,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000031,\"{\"\"to\"\":\"\"suspended\"\",\"\"from\"\":\"\"active\"\"}\"\r\n74,2026-11-22T08:00:00.000Z,service,,,,,,,,merchant.create,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000031,\"{\"\"code\"\":\"\"M485390016\"\",\"\"with_password\"\":true}\"\r\n73,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000032,127.0.0.1,merchant.suspend,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000033,\"{\"\"to\"\":\"\"suspended\"\",\"\"from\"\":\"\"active\"\"}\"\r\n72,2026-11-22T08:00:00.000Z,service,,,,,,,,merchant.create,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000033,\"{\"\"code\"\":\"\"M485390015\"\",\"\"with_password\"\":true}\"\r\n71,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000034,127.0.0.1,merchant.create,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000035,\"{\"\"code\"\":\"\"T26399057\"\",\"\"with_password\"\":true}\"\r\n70,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000036,127.0.0.1,password.set,member,3f0e5c1a-6f3a-4d0e-9a55-000000000037,\"{\"\"ended_sessions\"\":0}\"\r\n69,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000037,\"{\"\"card_no\"\":\"\"STD00000012\"\",\"\"member_no\"\":\"\"M00000012\"\"}\"\r\n68,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000038,127.0.0.1,member.reactivate,member,3f0e5c1a-6f3a-4d0e-9a55-000000000039,\"{\"\"to\"\":\"\"active\"\",\"\"from\"\":\"\"suspended\"\"}\"\r\n67,2026-11-22T08:00:00.000Z,service,,,,,,,,member.suspend,member,3f0e5c1a-6f3a-4d0e-9a55-000000000039,\"{\"\"to\"\":\"\"suspended\"\",\"\"from\"\":\"\"active\"\"}\"\r\n66,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000039,\"{\"\"card_no\"\":\"\"STD00000011\"\",\"\"member_no\"\":\"\"M00000011\"\"}\"\r\n65,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000040,127.0.0.1,member.suspend,member,3f0e5c1a-6f3a-4d0e-9a55-000000000041,\"{\"\"to\"\":\"\"suspended\"\",\"\"from\"\":\"\"active\"\",\"\"reason\"\":\"\"lost phone\"\"}\"\r\n64,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000041,\"{\"\"card_no\"\":\"\"STD00000010\"\",\"\"member_no\"\":\"\"M00000010\"\"}\"\r\n63,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000042,127.0.0.1,member.update,member,3f0e5c1a-6f3a-4d0e-9a55-000000000043,\"{\"\"fields\"\":[\"\"name\"\"]}\"\r\n62,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000043,\"{\"\"card_no\"\":\"\"STD00000009\"\",\"\"member_no\"\":\"\"M00000009\"\"}\"\r\n61,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000044,127.0.0.1,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000045,\"{\"\"card_no\"\":\"\"STD00000008\"\",\"\"member_no\"\":\"\"M00000008\"\"}\"\r\n60,2026-11-22T08:00:00.000Z,service,,,,,,,,payment.charge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000046,\"{\"\"points\"\":8,\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":8,\"\"merchant_code\"\":\"\"M485390003\"\"}\"\r\n59,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000047,test,,code.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\",\"\"ttl_seconds\"\":900}\"\r\n58,2026-11-22T08:00:00.000Z,service,,,,,,,,card.recharge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000049,\"{\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":8,\"\"payment_method\"\":\"\"cash\"\"}\"\r\n57,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000047,test,,code.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\",\"\"ttl_seconds\"\":900}\"\r\n56,2026-11-22T08:00:00.000Z,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000027,M485390003,,,3f0e5c1a-6f3a-4d0e-9a55-000000000050,3f0e5c1a-6f3a-4d0e-9a55-000000000051,127.0.0.1,settlement.create,settlement,3f0e5c1a-6f3a-4d0e-9a55-000000000052,\"{\"\"mode\"\":\"\"realtime\"\",\"\"period_end\"\":\"\"2026-11-22T08:00:00.000Z\"\",\"\"period_start\"\":\"\"2026-11-22T08:00:00.000Z\"\",\"\"total_amount\"\":40.5,\"\"total_tx_count\"\":4}\"\r\n55,2026-11-22T08:00:00.000Z,service,,,,,,,,payment.charge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000053,\"{\"\"points\"\":15,\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":15,\"\"merchant_code\"\":\"\"M485390003\"\"}\"\r\n54,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000047,test,,code.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\",\"\"ttl_seconds\"\":900}\"\r\n53,2026-11-22T08:00:00.000Z,service,,,,,,,,card.recharge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000054,\"{\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":15,\"\"payment_method\"\":\"\"cash\"\"}\"\r\n52,2026-11-22T08:00:00.000Z,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000027,M485390003,,,3f0e5c1a-6f3a-4d0e-9a55-000000000050,3f0e5c1a-6f3a-4d0e-9a55-000000000055,127.0.0.1,payment.refund,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000056,\"{\"\"points\"\":-5,\"\"reason\"\":\"\"one item returned\"\",\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":5,\"\"merchant_code\"\":\"\"M485390003\"\",\"\"original_tx_no\"\":\"\"PAY0000000002\"\"}\"\r\n51,2026-11-22T08:00:00.000Z,service,,,,,,,,payment.charge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000057,\"{\"\"points\"\":20,\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":20,\"\"merchant_code\"\":\"\"M485390003\"\"}\"\r\n50,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000047,test,,code.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\",\"\"ttl_seconds\"\":900}\"\r\n49,2026-11-22T08:00:00.000Z,service,,,,,,,,card.recharge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000058,\"{\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":20,\"\"payment_method\"\":\"\"cash\"\"}\"\r\n48,2026-11-22T08:00:00.000Z,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000027,M485390003,cashier-0004,,3f0e5c1a-6f3a-4d0e-9a55-000000000059,3f0e5c1a-6f3a-4d0e-9a55-000000000060,127.0.0.1,payment.charge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000061,\"{\"\"points\"\":10,\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":10.5,\"\"merchant_code\"\":\"\"M485390003\"\"}\"\r\n47,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000047,test,,code.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\",\"\"ttl_seconds\"\":900}\"\r\n46,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000063,127.0.0.1,card.unbind,card,3f0e5c1a-6f3a-4d0e-9a55-000000000064,\"{\"\"role\"\":\"\"member\"\",\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\"}\"\r\n45,2026-11-22T08:00:00.000Z,service,,,,,,,,card.bind,card,3f0e5c1a-6f3a-4d0e-9a55-000000000064,\"{\"\"role\"\":\"\"member\"\",\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\"}\"\r\n44,2026-11-22T08:00:00.000Z,service,,,,,,,,card.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000064,\"{\"\"card_no\"\":\"\"PPD00000002\"\",\"\"card_type\"\":\"\"prepaid\"\",\"\"owner_member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000065\"\"}\"\r\n43,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000065,\"{\"\"card_no\"\":\"\"STD00000007\"\",\"\"member_no\"\":\"\"M00000007\"\"}\"\r\n42,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000066,127.0.0.1,card.bind,card,3f0e5c1a-6f3a-4d0e-9a55-000000000067,\"{\"\"role\"\":\"\"member\"\",\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\"}\"\r\n41,2026-11-22T08:00:00.000Z,service,,,,,,,,card.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000067,\"{\"\"card_no\"\":\"\"PPD00000001\"\",\"\"card_type\"\":\"\"prepaid\"\",\"\"owner_member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000068\"\"}\"\r\n40,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000068,\"{\"\"card_no\"\":\"\"STD00000006\"\",\"\"member_no\"\":\"\"M00000006\"\"}\"\r\n39,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000069,127.0.0.1,card.recharge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000070,\"{\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":100,\"\"payment_method\"\":\"\"wechat\"\"}\"\r\n38,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000071,127.0.0.1,code.revoke,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"codes\"\":1}\"\r\n37,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000072,127.0.0.1,code.issue,card,3f0e5c1a-6f3a-4d0e-9a55-000000000048,\"{\"\"member_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000021\"\",\"\"ttl_seconds\"\":900}\"\r\n36,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000073,127.0.0.1,second_factor.disable,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n35,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000073,127.0.0.1,session.prove,session,3f0e5c1a-6f3a-4d0e-9a55-000000000002,{}\r\n34,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,,3f0e5c1a-6f3a-4d0e-9a55-000000000073,,second_factor.recover,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n33,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000074,127.0.0.1,second_factor.enable,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n32,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000075,127.0.0.1,second_factor.start,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n31,2026-11-22T08:00:00.000Z,service,,,,,,,,second_factor.disable,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n30,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000076,127.0.0.1,second_factor.enable,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n29,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000077,127.0.0.1,second_factor.start,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n28,2026-11-22T08:00:00.000Z,service,,,,,,,,second_factor.disable,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n27,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000078,127.0.0.1,second_factor.start,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,{}\r\n26,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000079,127.0.0.1,session.prove,session,3f0e5c1a-6f3a-4d0e-9a55-000000000062,{}\r\n25,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000080,127.0.0.1,session.revoke,session,3f0e5c1a-6f3a-4d0e-9a55-000000000081,\"{\"\"reason\"\":\"\"revoked_by_owner\"\"}\"\r\n24,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000081,3f0e5c1a-6f3a-4d0e-9a55-000000000082,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000081,{}\r\n23,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000083,M00000005,,,3f0e5c1a-6f3a-4d0e-9a55-000000000084,3f0e5c1a-6f3a-4d0e-9a55-000000000085,127.0.0.1,password.change,member,3f0e5c1a-6f3a-4d0e-9a55-000000000083,\"{\"\"ended_sessions\"\":0}\"\r\n22,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000083,M00000005,,,3f0e5c1a-6f3a-4d0e-9a55-000000000084,3f0e5c1a-6f3a-4d0e-9a55-000000000086,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000084,{}\r\n21,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000083,\"{\"\"card_no\"\":\"\"STD00000005\"\",\"\"member_no\"\":\"\"M00000005\"\"}\"\r\n20,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000087,127.0.0.1,session.extend,session,3f0e5c1a-6f3a-4d0e-9a55-000000000062,{}\r\n19,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000088,M00000004,,,3f0e5c1a-6f3a-4d0e-9a55-000000000089,3f0e5c1a-6f3a-4d0e-9a55-000000000090,127.0.0.1,session.revoke_all,member,3f0e5c1a-6f3a-4d0e-9a55-000000000088,\"{\"\"reason\"\":\"\"logout_all\"\",\"\"ended_sessions\"\":1}\"\r\n18,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000088,M00000004,,,3f0e5c1a-6f3a-4d0e-9a55-000000000089,3f0e5c1a-6f3a-4d0e-9a55-000000000091,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000089,{}\r\n17,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000088,\"{\"\"card_no\"\":\"\"STD00000004\"\",\"\"member_no\"\":\"\"M00000004\"\"}\"\r\n16,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000092,M00000003,,,3f0e5c1a-6f3a-4d0e-9a55-000000000093,3f0e5c1a-6f3a-4d0e-9a55-000000000094,127.0.0.1,session.revoke,session,3f0e5c1a-6f3a-4d0e-9a55-000000000093,\"{\"\"reason\"\":\"\"logout\"\"}\"\r\n15,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000092,M00000003,,,3f0e5c1a-6f3a-4d0e-9a55-000000000093,3f0e5c1a-6f3a-4d0e-9a55-000000000095,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000093,{}\r\n14,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000092,\"{\"\"card_no\"\":\"\"STD00000003\"\",\"\"member_no\"\":\"\"M00000003\"\"}\"\r\n13,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000096,M00000002,,,3f0e5c1a-6f3a-4d0e-9a55-000000000097,3f0e5c1a-6f3a-4d0e-9a55-000000000098,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000097,\"{\"\"provider\"\":\"\"wechat\"\"}\"\r\n12,2026-11-22T08:00:00.000Z,service,,,,,,,,identity.bind,member,3f0e5c1a-6f3a-4d0e-9a55-000000000096,\"{\"\"provider\"\":\"\"wechat\"\"}\"\r\n11,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000096,\"{\"\"card_no\"\":\"\"STD00000002\"\",\"\"member_no\"\":\"\"M00000002\"\"}\"\r\n10,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000099,3f0e5c1a-6f3a-4d0e-9a55-000000000100,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000099,{}\r\n9,2026-11-22T08:00:00.000Z,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,admin-485390001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000002,3f0e5c1a-6f3a-4d0e-9a55-000000000101,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000002,{}\r\n8,2026-11-22T08:00:00.000Z,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000027,M485390003,,,3f0e5c1a-6f3a-4d0e-9a55-000000000050,3f0e5c1a-6f3a-4d0e-9a55-000000000102,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000050,{}\r\n7,2026-11-22T08:00:00.000Z,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000027,M485390003,cashier-0004,,3f0e5c1a-6f3a-4d0e-9a55-000000000059,3f0e5c1a-6f3a-4d0e-9a55-000000000103,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000059,{}\r\n6,2026-11-22T08:00:00.000Z,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,M00000001,,,3f0e5c1a-6f3a-4d0e-9a55-000000000062,3f0e5c1a-6f3a-4d0e-9a55-000000000104,127.0.0.1,session.create,session,3f0e5c1a-6f3a-4d0e-9a55-000000000062,{}\r\n5,2026-11-22T08:00:00.000Z,service,,,,,,,,operator.create,operator,3f0e5c1a-6f3a-4d0e-9a55-000000000105,\"{\"\"name\"\":\"\"cashier-0004\"\",\"\"role\"\":\"\"cashier\"\",\"\"merchant_id\"\":\"\"3f0e5c1a-6f3a-4d0e-9a55-000000000027\"\",\"\"with_password\"\":true}\"\r\n4,2026-11-22T08:00:00.000Z,service,,,,,,,,merchant.create,merchant,3f0e5c1a-6f3a-4d0e-9a55-000000000027,\"{\"\"code\"\":\"\"M485390003\"\",\"\"with_password\"\":true}\"\r\n3,2026-11-22T08:00:00.000Z,service,,,,,,,,card.recharge,transaction,3f0e5c1a-6f3a-4d0e-9a55-000000000106,\"{\"\"card_no\"\":\"\"STD00000001\"\",\"\"final_amount\"\":500,\"\"payment_method\"\":\"\"cash\"\"}\"\r\n2,2026-11-22T08:00:00.000Z,service,,,,,,,,member.create,member,3f0e5c1a-6f3a-4d0e-9a55-000000000021,\"{\"\"card_no\"\":\"\"STD00000001\"\",\"\"member_no\"\":\"\"M00000001\"\"}\"\r\n1,2026-11-22T08:00:00.000Z,service,,,,,,,,administrator.create,admin,3f0e5c1a-6f3a-4d0e-9a55-000000000001,\"{\"\"name\"\":\"\"admin-485390001\"\"}\"\r\n",
      "exported": 95,
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
        "owner_name": "王小明",
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
          "name": "王小明",
          "role": "owner",
          "created_at": "2026-11-22T08:00:00.000Z"
        }
      ]
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
        "name": "王小明",
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
          "binding_role": "member",
          "status": "active",
          "expires_at": null,
          "created_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
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
        "operator_count": 1,
        "live_sessions": 2,
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
          "total": 17,
          "active": 16,
          "suspended": 1
        },
        "cards": {
          "total": 20,
          "active": 17,
          "inactive": 3,
          "by_type": {
            "standard": 17,
            "prepaid": 3,
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
        "new_members": 17
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
  "admin.issueCard": {
    "input": {
      "card_type": "prepaid",
      "owner_member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
      "initial_value": 300,
      "binding_password": "shared-card-2026"
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
  "admin.listAuditEvents": {
    "input": {
      "limit": 2
    },
    "output": {
      "events": [
        {
          "id": 95,
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
          "id": 94,
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
        "total_count": 95,
        "total_pages": 48,
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
          "phone": "0912345678",
          "email": null,
          "status": "active",
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        },
        {
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
          "member_no": "M00000002",
          "name": "王小明",
          "phone": "0912345679",
          "email": null,
          "status": "active",
          "created_at": "2026-11-22T08:00:00.000Z",
          "updated_at": "2026-11-22T08:00:00.000Z"
        }
      ],
      "pagination": {
        "current_page": 0,
        "page_size": 2,
        "total_count": 8,
        "total_pages": 4,
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
  "admin.listSessions": {
    "input": {
      "limit": 2
    },
    "output": {
      "sessions": [
        {
          "session_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000001",
          "role": "member",
          "subject_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000002",
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
        "total_count": 7,
        "total_pages": 4,
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
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "member_no": "M00000001",
          "member_name": "王小明",
          "merchant_code": null,
          "operator": null
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
          "member_id": "3f0e5c1a-6f3a-4d0e-9a55-000000000003",
          "member_no": "M00000001",
          "member_name": "王小明",
          "merchant_code": "M000000002",
          "operator": null
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
          "owner_name": "王小明",
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
        "total_count": 15,
        "total_pages": 8,
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
      "message": "會員已停用"
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
        "events": 95,
        "unsealed_events": 0,
        "batches": 1
      },
      "head_hash": "adb95d480c94ecc4d5d5acb69e7af3c3e933f87fe144b057ee20772b42259940",
      "violations": []
    }
  },
  "admin.verifyLedger": {
    "input": {},
    "output": {
      "ok": true,
      "checked": {
        "cards": 21,
        "transactions": 13
      },
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
          "member:bind_card"
        ]
      },
      "expires_at": "2026-11-23T08:00:00.000Z"
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
          "member:bind_card"
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
          "member:bind_card"
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
          "member:bind_card"
        ]
      },
      "expires_at": "2026-11-23T08:00:00.000Z"
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
      "admin_code": "2NWXV-Y57YJ"
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
        "merchant_code": "M000000001",
        "operator": null,
        "tag": {},
        "external_order_id": null,
        "refunds": [],
        "remaining_refundable": 8
      }
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
      "binding_password": "shared-card-2026"
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
          "created_at": "2026-11-22T08:00:00.000Z"
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
          "count": 2,
          "amount": 30.5
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
          "count": 0,
          "amount": 0
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
          "operator": null
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
          "operator": null
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
  }
};
