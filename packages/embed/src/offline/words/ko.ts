import type { OfflineWords } from '../words.ts';

export const ko: OfflineWords = {
  language: '언어',
  title: '네트워크 없이 확인',
  why: {
    offline: '네트워크가 없어 이 기기에서 코드를 확인했습니다.',
    slow: '네트워크가 너무 느려 이 기기에서 코드를 확인했습니다.',
    broken: '포털의 서버가 응답하지 않아 이 기기에서 코드를 확인했습니다.',
  },
  outcomes: {
    fits: (issuer) => `코드의 서명이 맞습니다: 아래 내용은 ${issuer}에서 서명했습니다.`,
    fitsRetired: (issuer) => `코드의 서명이 맞습니다: 아래 내용은 ${issuer}에서 이제 쓰이지 않는 키로 서명했습니다.`,
    revokedKey: (issuer) => `${issuer}에서 폐기한 키로 서명된 코드라서 아무것도 증명하지 못합니다.`,
    unknownKey: () =>
      '이 기기에는 이 코드의 키가 없습니다. 보관한 키보다 새로운 키이거나, 포털의 키가 아닐 수 있습니다.',
    altered: () => '코드의 서명이 맞지 않습니다. 코드의 내용을 믿지 말고 판매자에게 물어보세요.',
    unsigned: () => '이 코드에는 서명이 없어 네트워크 없이는 아무것도 확인할 수 없습니다.',
    noCode: () => '이 주소는 완전한 코드가 아닙니다. 밝은 곳에서 가까이 대고 다시 스캔하세요.',
    noKeys: () => '이 기기에는 아직 포털의 키가 없어 네트워크 없이는 아무것도 확인할 수 없습니다.',
    cannotCheck: () => '이 기기는 네트워크 없이 코드를 확인할 수 없습니다.',
  },
  passed: (day) => `코드의 내용에 따르면 사용 기한은 ${day}에 지났습니다.`,
  again: '네트워크가 있을 때 다시 시도',
  stated: '서명된 내용',
  unchecked: '코드의 내용(확인 안 됨)',
  facts: {
    lot: '로트 번호',
    gtin: '상품 번호(GTIN)',
    serial: '일련번호',
    harvested: '수확',
    useBy: '사용 기한',
    growingArea: '재배지 코드',
  },
  checked: '이 기기에서 확인한 것',
  checkedNothing: '아무것도 확인하지 못했습니다.',
  checkedSignature: (key, issuer) => `코드의 서명(${issuer}의 키 ${key}),`,
  checkedDate: '사용 기한(이 기기의 시계 기준).',
  notChecked: '확인하지 못한 것',
  notCheckedThat: [
    '로트가 회수되었거나 일시 중지되었는지,',
    '재배지 코드가 아직 유효한지,',
    '코드를 다른 물건에 베껴 붙였는지.',
  ],
  age: '데이터가 얼마나 오래되었는지',
  keysAge: (moment, age) => `포털의 키를 받은 때: ${moment} (${age}).`,
  keysAreOld:
    '키가 오래되었습니다: 그 뒤에 폐기된 키가 있어도 이 기기는 알지 못합니다. 네트워크가 있을 때 코드를 다시 여세요.',
  noKeys: '이 기기에는 키가 없습니다. 네트워크가 있을 때 포털의 코드를 열면 키를 보관합니다.',
  days: (count) => (count === 0 ? '오늘' : `${count}일 전`),
  keptPage: (moment, age) => `네트워크가 없습니다. 이 페이지를 보관한 때: ${moment} (${age}).`,
  keptPageMeans: '그 뒤에 로트가 회수되거나 일시 중지되었어도 이 페이지는 알려 주지 않습니다.',
  keptSignature: (key, moment) =>
    `방금 이 기기에서 서명을 다시 확인했습니다: 키 ${key}와 맞습니다. 키를 받은 때: ${moment}.`,
  needsNetwork: '이 부분에는 네트워크가 필요합니다.',
  footer: '이 페이지는 기기가 코드 자체로 만들었습니다. 아무것도 보내지 않았습니다.',
};
