import { describe, expect, it } from '@jest/globals';
import { createExcel, createWorkbook, fillFromGrid, type EmulatedExcel } from './index';

/** Runs one batch and syncs at its end. */
function batch({ Excel }: EmulatedExcel, queue: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
}

describe('sheets', () => {
  it.each(['', 'x'.repeat(32), 'a/b', 'a:b', 'wat?', 'st*r', '[x]', "'x", "x'", 'History', 'blad1'])(
    'refuse the name "%s"',
    async (name) => {
      const excel = await createExcel();
      await expect(
        batch(excel, ({ workbook }) => {
          workbook.worksheets.getActiveWorksheet().name = 'Eigen';
          workbook.worksheets.add('Blad1');
          workbook.worksheets.getItem('Eigen').name = name;
        }),
      ).rejects.toMatchObject({ code: name === 'blad1' ? 'ItemAlreadyExists' : 'InvalidArgument' });
    },
  );

  it('keep their id and references when renamed, and move, hide and colour', async () => {
    const excel = await createExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('RB Overzicht').load('id');
      const range = sheet.getRange('B2');
      await context.sync();
      sheet.name = 'Anders';
      sheet.position = 0;
      sheet.tabColor = '#1f6fb2';
      sheet.showGridlines = false;
      range.values = [[7]];
      context.workbook.worksheets.getItem('Blad1').visibility = 'Hidden';
      const same = context.workbook.worksheets.getItem(sheet.id).load('name,position,tabColor,showGridlines');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      range.load('address');
      await context.sync();
      expect(same.toJSON()).toMatchObject({
        name: 'Anders',
        position: 0,
        tabColor: '#1F6FB2',
        showGridlines: false,
      });
      expect([active.name, range.address]).toEqual(['Anders', 'Anders!B2']);
    });
  });

  it('leave at least one visible', async () => {
    const excel = await createExcel();
    await expect(
      batch(excel, ({ workbook }) => (workbook.worksheets.getItem('Blad1').visibility = 'Hidden')),
    ).rejects.toMatchObject({ code: 'InvalidOperation' });
    await expect(
      batch(excel, ({ workbook }) => {
        workbook.worksheets.getItem('Blad1').delete();
      }),
    ).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('print as told and freeze panes', async () => {
    const excel = await createExcel();
    await batch(excel, ({ workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.freezePanes.freezeRows(8);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$8:$8');
      sheet.pageLayout.setPrintArea('A1:F40');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P van &N';
    });
    expect(excel.workbook.sheets[0]).toMatchObject({
      frozen: { row: 0, rows: 8 },
      page: {
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        printTitleRows: '$8:$8',
        printArea: '$A$1:$F$40',
        'headersFooters/defaultForAllPages/centerFooter': '&P van &N',
      },
    });
  });

  it('of which one is a chart refuse what only cells can do', async () => {
    const workbook = createWorkbook('Data');
    fillFromGrid(workbook, 'Grafiek1', []).isChartSheet = true;
    const excel = await createExcel({ workbook });
    await expect(
      batch(excel, (context) => context.workbook.worksheets.getItem('Grafiek1').getUsedRangeOrNullObject()),
    ).rejects.toMatchObject({ code: 'UnsupportedSheet' });
    await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Data', 'Grafiek1']);
    });
  });
});

describe('tables', () => {
  async function withTable(): Promise<EmulatedExcel> {
    const workbook = createWorkbook();
    fillFromGrid(workbook, 'Blad1', [
      ['Naam', 'Naam', ''],
      ['a', 1, 2],
      ['b', 3, 4],
    ]);
    const excel = await createExcel({ workbook });
    await batch(excel, (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:C3', true);
      table.name = 'Projecten';
      table.style = 'TableStyleLight1';
      table.showFilterButton = true;
      table.showBandedRows = false;
    });
    return excel;
  }

  it('make their header texts unique and filled', async () => {
    const { Excel } = await withTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('projecten');
      const header = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('values,address');
      const columns = table.columns.load('items/name,items/index');
      table.load('name,style,showBandedRows');
      await context.sync();
      expect(header.values).toEqual([['Naam', 'Naam2', 'Kolom3']]);
      expect(body.address).toBe('Blad1!A2:C3');
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Naam', 0],
        ['Naam2', 1],
        ['Kolom3', 2],
      ]);
      expect(table.toJSON()).toMatchObject({
        name: 'Projecten',
        style: 'TableStyleLight1',
        showBandedRows: false,
      });
    });
  });

  it.each(['A1', 'R1C1', 'May2019', 'met spatie', '1e', 'Projecten', 'x'.repeat(256)])(
    'refuse the name %s for a second one',
    async (name) => {
      const excel = await withTable();
      await expect(
        batch(excel, (context) => {
          context.workbook.worksheets.getActiveWorksheet().tables.add('F1:G3', true).name = name;
        }),
      ).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  it('neither overlap each other nor hold merged cells', async () => {
    const excel = await withTable();
    const add = (address: string): Promise<void> =>
      batch(excel, (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('F9:G9').merge();
        sheet.tables.add(address, true);
      });
    await expect(add('C3:D5')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(add('F8:G12')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(add('H1:I2')).resolves.toBeUndefined();
  });

  it('resize with the header in place, and leave a range behind when converted', async () => {
    const excel = await withTable();
    await batch(excel, (context) => {
      context.workbook.tables.getItem('Projecten').resize('A1:D5');
    });
    expect(excel.workbook.sheets[0]?.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
    await expect(
      batch(excel, (context) => {
        context.workbook.tables.getItem('Projecten').resize('A2:D5');
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    await batch(excel, (context) => context.workbook.tables.getItem('Projecten').convertToRange());
    expect(excel.workbook.sheets[0]?.tables).toEqual([]);
  });
});

describe('names, settings and custom XML', () => {
  it('keep names per workbook and per sheet, hidden or not', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const mark = sheet.names.add('_Regieblad', '="gapanalyse"');
      mark.visible = false;
      context.workbook.names.add('Norm', sheet.getRange('B2'));
      const ofSheet = sheet.names.getItemOrNullObject('_regieblad').load('visible,formula,value,type,scope');
      const ofWorkbook = context.workbook.names.getItemOrNullObject('_Regieblad');
      const norm = context.workbook.names.getItem('Norm').getRange().load('address');
      const all = context.workbook.names.load('items/name,items/value,items/type');
      await context.sync();
      expect(ofSheet.toJSON()).toMatchObject({
        visible: false,
        formula: '="gapanalyse"',
        value: 'gapanalyse',
        type: 'String',
        scope: 'Worksheet',
      });
      expect(ofWorkbook.isNullObject).toBe(true);
      expect(norm.address).toBe('Blad1!B2');
      expect(all.items.map((item) => [item.name, item.value, item.type])).toEqual([
        ['Norm', 'Blad1!$B$2', 'Range'],
      ]);
    });
  });

  it.each(['A1', 'R2', 'met spatie', '9x'])('refuse the name %s', async (name) => {
    const excel = await createExcel();
    await expect(batch(excel, (context) => context.workbook.names.add(name, '=1'))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });

  it('give settings back to a later run as they were set', async () => {
    const workbook = createWorkbook();
    const excel = await createExcel({ workbook });
    await batch(excel, (context) =>
      context.workbook.settings.add('regieblad.run', { stap: 2, bladen: ['a'] }),
    );
    const later = await createExcel({ workbook });
    await later.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('regieblad.run').load('value');
      const none = context.workbook.settings.getItemOrNullObject('anders');
      await context.sync();
      expect(setting.value).toEqual({ stap: 2, bladen: ['a'] });
      expect(none.isNullObject).toBe(true);
      setting.delete();
      await context.sync();
    });
    expect(workbook.settings.size).toBe(0);
  });

  it('keep the settings of the document too, apart from those', async () => {
    const workbook = createWorkbook();
    const { Office } = await createExcel({ workbook });
    Office.context.document.settings.set('taal', { keuze: 'nl' });
    await new Promise<void>((resolve) => {
      Office.context.document.settings.saveAsync(() => {
        resolve();
      });
    });
    const later = await createExcel({ workbook });
    expect(later.Office.context.document.settings.get('taal')).toEqual({ keuze: 'nl' });
    expect(workbook.settings.size).toBe(0);
  });

  it('find a custom XML part by its namespace and change it', async () => {
    const excel = await createExcel();
    await batch(excel, (context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:regieblad:1"><b/></a>');
      context.workbook.customXmlParts.add('<c xmlns="urn:ander"/>');
    });
    await excel.Excel.run(async (context) => {
      const part = context.workbook.customXmlParts
        .getByNamespace('urn:regieblad:1')
        .getOnlyItemOrNullObject();
      const before = part.getXml();
      part.setXml('<a xmlns="urn:regieblad:1">2</a>');
      const after = part.getXml();
      const none = context.workbook.customXmlParts.getByNamespace('urn:weg').getOnlyItemOrNullObject();
      await context.sync();
      expect([before.value, after.value]).toEqual([
        '<a xmlns="urn:regieblad:1"><b/></a>',
        '<a xmlns="urn:regieblad:1">2</a>',
      ]);
      expect(none.isNullObject).toBe(true);
    });
    await expect(
      batch(excel, (context) => context.workbook.customXmlParts.add('geen xml')),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('charts, conditional formats and validation', () => {
  it('make a stacked chart with a line from a small table', async () => {
    const workbook = createWorkbook('Gap');
    fillFromGrid(workbook, 'Gap', [
      ['Jaar', 'Hard', 'Zacht', 'Opgave'],
      ['2026', 10, 20, 40],
      ['2027', 30, 10, 40],
    ]);
    const excel = await createExcel({ workbook });
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Gap');
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'RB_Gap';
      chart.title.text = 'Woningen per jaar';
      chart.setPosition('F2', 'M18');
      const line = chart.series.add('Opgave');
      line.setValues(sheet.getRange('D2:D3'));
      line.setXAxisValues(sheet.getRange('A2:A3'));
      line.chartType = 'Line';
      line.format.line.color = '#c0392b';
      chart.series.getItemAt(0).format.fill.setSolidColor('#1f6fb2');
      chart.axes.valueAxis.title.text = 'woningen';
      chart.legend.position = 'Bottom';
      const series = chart.series.load('items/name,items/chartType');
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(['Hard', 'Zacht', 'Opgave']);
    });
    expect(workbook.sheets[0]?.charts).toMatchObject([
      {
        name: 'RB_Gap',
        sourceAddress: 'Gap!$A$1:$C$3',
        props: {
          chartType: 'ColumnStacked',
          'title/text': 'Woningen per jaar',
          from: 'F2',
          to: 'M18',
          'axes/valueAxis/title/text': 'woningen',
          'legend/position': 'Bottom',
        },
        series: [
          {
            name: 'Hard',
            valuesFrom: 'Gap!$B$2:$B$3',
            categoriesFrom: 'Gap!$A$2:$A$3',
            props: { 'format/fill/color': '#1F6FB2' },
          },
          { name: 'Zacht', valuesFrom: 'Gap!$C$2:$C$3' },
          {
            name: 'Opgave',
            valuesFrom: 'Gap!$D$2:$D$3',
            categoriesFrom: 'Gap!$A$2:$A$3',
            props: { chartType: 'Line', 'format/line/color': '#C0392B' },
          },
        ],
      },
    ]);
    await batch(excel, (context) => {
      context.workbook.worksheets.getItem('Gap').charts.getItem('RB_Gap').delete();
    });
    expect(workbook.sheets[0]?.charts).toEqual([]);
  });

  it('colour cells by a formula, and forget it when the cells are cleared', async () => {
    const excel = await createExcel();
    await batch(excel, (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B10');
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1="rood"';
      format.custom.format.fill.color = '#ffeeee';
      format.custom.format.font.bold = true;
    });
    const [rule] = excel.workbook.sheets[0]?.conditionalFormats ?? [];
    expect(rule).toMatchObject({
      type: 'Custom',
      props: { 'rule/formula': '=$A1="rood"', 'format/fill/color': '#FFEEEE', 'format/font/bold': true },
    });
    await batch(excel, (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B4').clear();
    });
    expect(excel.workbook.sheets[0]?.conditionalFormats[0]?.areas).toEqual([
      { row: 4, column: 0, rows: 6, columns: 2 },
    ]);
  });

  it('draw bars behind numbers, and refuse a bound that says nothing', async () => {
    const excel = await createExcel();
    await batch(excel, (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('C2:G9');
      const { dataBar } = range.conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      dataBar.upperBoundRule = { type: 'HighestValue' };
      dataBar.positiveFormat.fillColor = '#6aa5b0';
      dataBar.positiveFormat.gradientFill = false;
    });
    expect(excel.workbook.sheets[0]?.conditionalFormats).toMatchObject([
      {
        type: 'DataBar',
        props: {
          'dataBar/lowerBoundRule': { type: 'Number', formula: '=0' },
          'dataBar/positiveFormat/fillColor': '#6AA5B0',
        },
      },
    ]);
    await expect(
      batch(excel, (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('C2:G9');
        range.conditionalFormats.add('DataBar').dataBar.lowerBoundRule = { type: 'Number' };
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('validate input from a list', async () => {
    const excel = await createExcel();
    await batch(excel, (context) => {
      const validation = context.workbook.worksheets.getActiveWorksheet().getRange('C2:C20').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: 'open,klaar' } };
      validation.prompt = { title: 'Status', message: 'Kies uit de lijst', showPrompt: true };
      validation.errorAlert = {
        title: 'Status',
        message: 'Kies uit de lijst',
        style: 'Stop',
        showAlert: true,
      };
    });
    expect(excel.workbook.sheets[0]?.validations).toMatchObject([
      {
        area: { row: 1, column: 2, rows: 19, columns: 1 },
        props: { rule: { list: { source: 'open,klaar' } }, prompt: { title: 'Status' } },
      },
    ]);
    await expect(
      batch(excel, (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('C2').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'x'.repeat(256) },
        };
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
