/**
 * One word for one thing, in every language: the glossary names values and fields, and no sentence of the server, the
 * command line or the pages names one of them differently.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { ERRORS, LANGUAGES } from '@mps/shared/errors';
import { GLOSSARY, type Word } from '@mps/shared/glossary';
import { TERMS } from '@mps/shared/glossary/terms';
import { describe, expect, test } from 'vitest';
import { TEXTS } from '../cli/cli-package.js';
import {
  chineseThatDiffers,
  foreignStatesIn,
  namesThatDiffer,
  type Subject,
  saidTwice,
  synonymsIn,
  type Text,
} from '../support/glossary-checks.js';

type ByLanguage = Readonly<Record<(typeof LANGUAGES)[number], string>>;
const wordOf = (texts: ByLanguage): Word => [texts['zh-TW'], texts['zh-CN'], texts.en];

const GLOSSARY_TEXTS: Text[] = Object.entries(GLOSSARY).flatMap(([group, words]) =>
  Object.entries<Word>(words).map(([value, word]) => ({ where: `glossary ${group}.${value}`, word })),
);

/** The audit log and the permissions say whole sentences, which others put into words of their own. */
const NAMES = GLOSSARY_TEXTS.filter(({ where }) => !/^glossary (auditAction|permission)\./.test(where));

const ERROR_TEXTS: Text[] = Object.entries(ERRORS).flatMap(([code, { text, nextStep }]) => [
  { where: `error ${code}`, word: wordOf(text) },
  ...(nextStep === null ? [] : [{ where: `next step of ${code}`, word: wordOf(nextStep) }]),
]);

const SERVER_TEXTS: Text[] = Object.values(CONTRACTS).flatMap((contract) =>
  'message' in contract ? [{ where: `message ${contract.name}`, word: wordOf(contract.message) }] : [],
);

const CLI_TEXTS: Text[] = Object.entries<Word>(TEXTS).map(([key, word]) => ({ where: `cli ${key}`, word }));

const LOCALES = fileURLToPath(new URL('../../client/dashboard/src/i18n/locales/', import.meta.url));
const [traditional, simplified, english] = LANGUAGES.map(
  (language) => JSON.parse(readFileSync(`${LOCALES}${language}.json`, 'utf8')) as Record<string, string>,
);
const PAGE_TEXTS: Text[] = Object.entries(traditional ?? {}).map(([key, text]) => ({
  where: `page ${key}`,
  word: [text, simplified?.[key] ?? '', english?.[key] ?? ''],
}));

/** What has a status, by the words for it. */
const SUBJECTS: readonly Subject[] = [
  { noun: GLOSSARY.objectType.card, states: Object.values(GLOSSARY.cardStatus) },
  { noun: GLOSSARY.objectType.member, states: Object.values(GLOSSARY.memberStatus) },
  { noun: GLOSSARY.objectType.merchant, states: Object.values(GLOSSARY.merchantStatus) },
  { noun: GLOSSARY.objectType.operator, states: Object.values(GLOSSARY.operatorStatus) },
  { noun: GLOSSARY.objectType.settlement, states: Object.values(GLOSSARY.settlementStatus) },
  { noun: GLOSSARY.objectType.transaction, states: Object.values(GLOSSARY.txStatus) },
];

/** Everything that is not the glossary itself. */
const SENTENCES = [...ERROR_TEXTS, ...SERVER_TEXTS, ...CLI_TEXTS, ...PAGE_TEXTS];
const ALL = [...GLOSSARY_TEXTS, ...SENTENCES];

/** The contract fixes these texts word for word. */
const EXACT = ['error IDEMPOTENCY_KEY_REUSED', 'error QR_EXPIRED_OR_INVALID', 'error INVALID_QR'];
const isExact = ({ where }: Text) => EXACT.includes(where);

describe('the texts of the server, the command line and the pages', () => {
  test('are found', () => {
    expect(ERROR_TEXTS.length).toBeGreaterThan(60);
    expect(SERVER_TEXTS.length).toBeGreaterThan(15);
    expect(CLI_TEXTS.length).toBeGreaterThan(150);
    expect(PAGE_TEXTS.length).toBeGreaterThan(200);
  });

  test('say everything in three languages', () => {
    expect(ALL.filter(({ word }) => word.some((text) => text.trim() === '')).map(({ where }) => where)).toEqual([]);
  });

  test('have no Chinese in English, and no traditional characters in simplified Chinese', () => {
    expect(ALL.filter(({ word }) => /\p{Script=Han}/u.test(word[2]) && word[2] !== '繁體中文')).toEqual([]);
    const wrong = /[們個這來說會對應請輸務錄碼號設檔帳額時間資訊結戶讀寫無綁員險變稽餘訂單實價積計開關條錯誤]/u;
    expect(ALL.filter(({ word }) => wrong.test(word[1]))).toEqual([]);
  });

  test('call nothing by another word than the glossary', () => {
    expect(namesThatDiffer(SENTENCES, NAMES)).toEqual([]);
  });

  test('say the same in simplified Chinese where they say the same in traditional', () => {
    expect(chineseThatDiffers(ALL)).toEqual([]);
  });

  test('use no other word for a term', () => {
    expect(
      synonymsIn(
        ALL.filter((text) => !isExact(text)),
        TERMS,
      ),
    ).toEqual([]);
  });

  test('give nothing the state of another thing', () => {
    expect(foreignStatesIn(ALL, SUBJECTS)).toEqual([]);
  });

  test('say what was done, and not a state that the thing beside them may lack', () => {
    const states = SUBJECTS.flatMap(({ states }) => states.map(([word]) => word));
    const bare = SENTENCES.filter(({ word }) => states.includes(word[0])).map(({ where }) => where);
    // What a person has broken off is nothing that has a state.
    expect(bare).toEqual(['cli cancelled']);
  });

  test('of errors do not say what to do twice', () => {
    const errors = Object.entries(ERRORS).map(([code, { text, nextStep }]) => ({
      code,
      text: wordOf(text),
      nextStep: nextStep === null ? null : wordOf(nextStep),
    }));
    expect(saidTwice(errors)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const text = (...word: Word): Text => ({ where: 'somewhere', word });

  test('see a value by another name, in whichever language', () => {
    const wrong = [
      text('已凍結', '已冻结', 'Inactive'),
      text('停用中', '停用中', 'Frozen'),
      text('待结算', '待结算', 'Open'),
      text('收回積分', '扣回积分', 'Points taken back'),
    ];
    expect(namesThatDiffer(wrong, NAMES)).toHaveLength(wrong.length);
  });

  test('let forms of a word pass, and what has nothing to do with it', () => {
    const right = [
      text('卡片', '卡片', 'Your cards'),
      text('充值', '充值', 'Top up a card'),
      text('謝謝光臨', '谢谢光临', 'Thank you'),
    ];
    expect(namesThatDiffer(right, NAMES)).toEqual([]);
  });

  test('see a word that simplified Chinese has twice', () => {
    expect(chineseThatDiffers([text('稽核', '审计', 'Audit'), text('稽核', '稽核', 'Audit')])).toHaveLength(1);
  });

  test('see another word for a term', () => {
    const wrong = [text('請輸入冪等鍵', '请输入操作编号', 'Enter the key'), text('儲值', '储值', 'A backup code')];
    expect(synonymsIn(wrong, TERMS)).toHaveLength(2);
  });

  test('see a state of another thing, behind it and before it', () => {
    const wrong = [text('卡片已停用', '', ''), text('停用會員王小明', '', ''), text('', '此商户已暂停', '')];
    expect(foreignStatesIn(wrong, SUBJECTS)).toHaveLength(wrong.length);
    expect(foreignStatesIn([text('卡片已凍結，商戶已停用', '', '')], SUBJECTS)).toEqual([]);
  });

  test('see advice that repeats the text', () => {
    const error = { code: 'X', text: text('餘額不足，請充值後再試', '', '').word };
    expect(saidTwice([{ ...error, nextStep: ['請先充值', '', ''] }])).toHaveLength(1);
    expect(saidTwice([{ ...error, nextStep: ['也可以改用其他卡片', '', ''] }])).toEqual([]);
  });
});
