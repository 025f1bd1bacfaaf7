import type { KeepWords } from '../../keep-words.ts';
import type { ScanWords } from '../../scan-words.ts';
import type { ViewWords } from '../../view-words.ts';

export const view: ViewWords = {
  title: '이 코드가 열린 횟수',
  none: '이전에 이 코드를 연 기록이 없습니다.',
  some: (views, first, last) =>
    first === last
      ? `이 코드는 ${first}에 ${views}번 열렸습니다.`
      : `이 코드는 ${first}에 처음, ${last}에 마지막으로 열렸고, 모두 ${views}번입니다.`,
  signs: {
    often: (views, first) => `이 코드는 ${first} 이후 ${views}번 열렸으며, 보통보다 많습니다.`,
    apart: (views, first) => `이 코드는 ${first} 이후 ${views}번, 며칠 사이에 멀리 떨어진 성에서 열렸습니다.`,
  },
  compare:
    '코드마다 물건 하나에만 붙으므로, 이 코드는 베낀 것일 수 있습니다. 라벨의 생산자와 날짜, 일련번호를 이 페이지와 비교하고, 다르면 판매자에게 물어보세요.',
  help: '베낀 코드 찾기 돕기',
  purpose:
    '이 페이지는 코드가 열린 횟수만 날짜별로 셉니다. 동의하시면 코드를 연 사(행정 구역)도 기록하여, 한 코드가 멀리 떨어진 곳에 나타날 때 알 수 있게 합니다. 이름과 시각, 네트워크 주소, 기기는 기록하지 않으며, 데이터는 400일 뒤에 지웁니다.',
  consent: '이 코드를 연 사(행정 구역)를 기록하는 데 동의합니다',
  province: '성·시',
  commune: '사·방',
  choose: '선택 …',
  send: '보내기',
  sent: '기록했습니다. 감사합니다.',
  failed: '보내지 못했습니다. 네트워크가 있을 때 다시 시도하세요.',
};

export const keep: KeepWords = {
  title: '네트워크가 없을 때',
  how: '기기가 포털의 공개 키와 열어 본 로트의 페이지를 보관합니다. 그러면 서명된 코드는 한 번도 연 적이 없어도 네트워크 없이 확인할 수 있습니다. 이용자에 관한 것은 보관하지도 보내지도 않습니다.',
  press: '이 페이지를 오프라인용으로 보관',
  forget: '보관한 페이지 지우기',
  answers: {
    kept: '다른 페이지에 자리가 필요할 때까지 보관합니다.',
    pinned: '이 페이지를 보관했습니다. 네트워크가 없어도 같은 주소로 열립니다.',
    forgotten: '이 기기에서 페이지를 지웠습니다.',
    full: '이 기기에 페이지를 보관할 자리가 없습니다.',
    refused: '이 브라우저는 페이지를 보관할 수 없습니다(비공개 창일 수 있습니다).',
  },
};

export const scan: ScanWords = {
  title: '추적 코드 스캔',
  needsScript:
    '이 부분에는 JavaScript가 필요합니다. 쓸 수 없으면 휴대전화의 카메라 앱을 쓰고, 열기 전에 도메인을 잘 살펴보세요.',
  choose: '어느 포털의 코드를 스캔하시겠습니까?',
  noPortal: '이 서버에는 아직 포털이 없습니다.',
  link: '다른 코드 스캔',
};
