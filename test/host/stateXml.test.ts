import fc from 'fast-check';
import { stateFromXml, stateToXml } from '../../src/host/stateXml';
import { emptyState, type WorkbookState } from '../../src/model/state';

const withText = (text: string): WorkbookState => ({
  ...emptyState,
  corrections: [{ sheet: text, header: text, field: 'name' }],
});

describe('the state as XML', () => {
  it('comes back as it went in, whatever people typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stateFromXml(stateToXml(withText(text)))).toEqual(withText(text));
      }),
    );
    expect(stateFromXml(stateToXml(withText('<a&b>]]>\u0001\ufffe\uffff')))).toEqual(
      withText('<a&b>]]>\u0001\ufffe\uffff'),
    );
  });

  it('holds only characters that XML allows', () => {
    expect(stateToXml(withText('\u0001\u000b\ufffe\uffff\ud800'))).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/,
    );
  });

  it('is read behind a prolog, under another prefix and from a CDATA section', () => {
    const json = JSON.stringify(withText('a'));
    expect(
      stateFromXml(
        `<?xml version="1.0"?>\n<!-- x --><r:state xmlns:r="urn:regieblad:1">${json.replaceAll('"', '&quot;')}</r:state>\n`,
      ),
    ).toEqual(withText('a'));
    expect(stateFromXml(`<state xmlns="urn:regieblad:1"><![CDATA[${json}]]></state>`)).toEqual(withText('a'));
  });

  it.each(['', '<state xmlns="urn:regieblad:1"/>', '<state>{</state>', '<state>{"version":2}</state>'])(
    'is refused as damaged: %s',
    (xml) => {
      expect(() => stateFromXml(xml)).toThrow(expect.objectContaining({ code: 'damaged' }));
    },
  );
});
