import type { GrowingAreaDossier, Locale, LotDossier } from '@nongsan/core';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';

/** What of a growing area's status is a warning, the heaviest first. */
const warnings = [
  ['revoked', 'bad'],
  ['suspended', 'bad'],
  ['expired', 'caution'],
] as const;
type AreaWarning = (typeof warnings)[number][0];
type Areas = Pick<LotDossier, 'growingAreas'>;

/** The growing area whose code warns most; `undefined` where none does. */
export function worstArea({ growingAreas }: Areas) {
  for (const [warning, tone] of warnings) {
    const area = growingAreas.find(({ status }) => status === warning);
    if (area !== undefined) return { area, tone, warning };
  }
  return undefined;
}

interface AreaWarningWords {
  /** Head of the page. */
  readonly head: Readonly<Record<AreaWarning, (code: GrowingAreaDossier['code']) => string>>;
  /** Beside the state of a lot of which nothing else is wrong. */
  readonly means: (issuer: string) => string;
}

/** Stands where the code will; nobody's text has it. */
const gap = '\u0000';

/** Names the code that warns most, in one piece where it fits into a line. */
export function areaSentence(lot: Areas, locale: Locale): Markup | string {
  const worst = worstArea(lot);
  if (worst === undefined) return '';
  const [before = '', after = ''] = areaWarningWords[locale].head[worst.warning](gap).split(gap);
  return html`${before}<span class="whole">${worst.area.code}</span>${after}`;
}

export const areaWarningWords: Readonly<Record<Locale, AreaWarningWords>> = {
  vi: {
    head: {
      revoked: (code) => `Mã vùng trồng ${code} đã bị thu hồi.`,
      suspended: (code) => `Mã vùng trồng ${code} đang bị tạm dừng.`,
      expired: (code) => `Mã vùng trồng ${code} đã hết hạn.`,
    },
    means: (issuer) =>
      `${issuer} giữ nguyên lời công bố về lô này, nhưng mã vùng trồng của lô hiện không có hiệu lực: hãy hỏi người bán trước khi mua.`,
  },
  en: {
    head: {
      revoked: (code) => `Growing-area code ${code} has been withdrawn.`,
      suspended: (code) => `Growing-area code ${code} is suspended.`,
      expired: (code) => `Growing-area code ${code} has expired.`,
    },
    means: (issuer) =>
      `${issuer} stands by its statement about this lot, but the lot’s growing-area code is not valid now: ask the seller before you buy.`,
  },
  zh: {
    head: {
      revoked: (code) => `种植区代码 ${code} 已被撤销。`,
      suspended: (code) => `种植区代码 ${code} 已被暂停。`,
      expired: (code) => `种植区代码 ${code} 已过期。`,
    },
    means: (issuer) => `${issuer} 仍维持对该批次的声明，但该批次的种植区代码目前无效：购买前请先询问卖家。`,
  },
  ja: {
    head: {
      revoked: (code) => `栽培地コード ${code} は取り消されました。`,
      suspended: (code) => `栽培地コード ${code} は一時停止中です。`,
      expired: (code) => `栽培地コード ${code} は期限が切れています。`,
    },
    means: (issuer) =>
      `${issuer}はこのロットの情報を維持していますが、ロットの栽培地コードは現在有効ではありません。購入前に販売者にお尋ねください。`,
  },
  ko: {
    head: {
      revoked: (code) => `재배지 코드 ${code}: 취소되었습니다.`,
      suspended: (code) => `재배지 코드 ${code}: 일시 중지되었습니다.`,
      expired: (code) => `재배지 코드 ${code}: 만료되었습니다.`,
    },
    means: (issuer) =>
      `${issuer}: 이 로트에 관한 정보는 그대로이지만 로트의 재배지 코드가 현재 유효하지 않습니다. 사기 전에 판매자에게 물어보세요.`,
  },
  fr: {
    head: {
      revoked: (code) => `Le code de zone de culture ${code} a été retiré.`,
      suspended: (code) => `Le code de zone de culture ${code} est suspendu.`,
      expired: (code) => `Le code de zone de culture ${code} a expiré.`,
    },
    means: (issuer) =>
      `${issuer} maintient sa déclaration sur ce lot, mais le code de zone de culture du lot n’est pas valable actuellement : renseignez-vous auprès du vendeur avant d’acheter.`,
  },
  de: {
    head: {
      revoked: (code) => `Der Anbaugebietscode ${code} wurde entzogen.`,
      suspended: (code) => `Der Anbaugebietscode ${code} ist gesperrt.`,
      expired: (code) => `Der Anbaugebietscode ${code} ist abgelaufen.`,
    },
    means: (issuer) =>
      `${issuer} steht zu den Angaben über diese Charge, aber ihr Anbaugebietscode gilt zurzeit nicht: Fragen Sie vor dem Kauf nach.`,
  },
};
