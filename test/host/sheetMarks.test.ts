import { markFormula, markedKind, ownKinds } from '../../src/host/sheetMarks';

describe('the mark on our sheets', () => {
  it('is read back as the kind that was written', () => {
    expect(markedKind(markFormula('overview'))).toBe('overview');
    expect(markedKind('"gap"')).toBe('gap');
  });

  it('is not ours when its value is no kind of sheet', () => {
    expect(markedKind('="iets anders"')).toBeNull();
    expect(markedKind('=1')).toBeNull();
    expect(markedKind(null)).toBeNull();
  });

  it('keeps a renamed sheet ours', () => {
    expect(ownKinds([{ name: 'Mijn overzicht', mark: '="overview"' }])).toEqual(['overview']);
  });

  it('leaves a copy to the user', () => {
    const sheets = [
      { name: 'RB Overzicht (2)', mark: '="overview"' },
      { name: 'rb overzicht', mark: '="overview"' },
      { name: 'RB Gapanalyse', mark: null },
    ];
    expect(ownKinds(sheets)).toEqual([null, 'overview', null]);
  });

  it('leaves both to the user when neither of two copies has our name', () => {
    const sheets = [
      { name: 'A', mark: '="gap"' },
      { name: 'B', mark: '="gap"' },
    ];
    expect(ownKinds(sheets)).toEqual([null, null]);
  });
});
