import { namedLookup } from './named-lookup';

const lookup = namedLookup(
  [
    { id: '1', name: '和合邻里互助会', place: '德民社区', aliases: ['51320613MJT000010K'] },
    { id: '2', name: '夕阳红舞蹈队', place: '德民社区' },
    { id: '3', name: '夕阳红舞蹈队', place: '学田社区' },
  ],
  'community',
);

it.each([
  ['和合邻里互助会', {}, { kind: 'found', id: '1' }],
  [' 和合 邻里互助会', {}, { kind: 'found', id: '1' }],
  ['51320613mjt000010k', {}, { kind: 'found', id: '1' }],
  ['夕阳红舞蹈队(学田社区)', {}, { kind: 'found', id: '3' }],
  ['夕阳红舞蹈队', { community: '德民社区' }, { kind: 'found', id: '2' }],
  [
    '夕阳红舞蹈队',
    {},
    { kind: 'ambiguous', candidates: ['夕阳红舞蹈队（德民社区）', '夕阳红舞蹈队（学田社区）'] },
  ],
  ['夕阳红舞蹈队', { community: '城南社区' }, { kind: 'unknown', nearest: ['夕阳红舞蹈队', '夕阳红舞蹈队'] }],
  ['舞蹈', {}, { kind: 'unknown', nearest: ['夕阳红舞蹈队', '夕阳红舞蹈队'] }],
])('%s with %j is %j', (text, values, answer) => {
  expect(lookup.find(text, values)).toEqual(answer);
});
