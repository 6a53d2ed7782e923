CREATE TYPE mps_types.pay_method AS ENUM ('balance', 'cash', 'wechat', 'alipay');
