'use strict';
// Shows the data that stand in the page. Every text goes in as text, never as markup: units write what they like.
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const lights = new Map(data.lights.map(light => [light.key, light]));
  const severities = new Map(data.severities.map(severity => [severity.key, severity]));
  const units = new Map(data.units.map(unit => [unit.key, unit.name]));
  const FIRST = 200;

  const byId = id => document.getElementById(id);
  const say = (key, ...blanks) => data.words[key].replace(/\{(\d)\}/g, (all, i) => blanks[Number(i)]);
  const known = value => value !== undefined && value !== '';

  function element(name, settings, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(settings || {})) {
      if (key === 'click') made.addEventListener('click', value);
      else if (value !== undefined && value !== false) made.setAttribute(key === 'className' ? 'class' : key, value);
    }
    made.append(...children.filter(child => child !== undefined && child !== null));
    return made;
  }

  // Columns: {head, cell(row) -> text or element, number, className(row)}.
  function table(columns, rows, settings) {
    const head = element('tr', {}, ...columns.map(column =>
      element('th', { scope: 'col', className: column.number ? 'number' : undefined }, column.head)));
    const body = rows.map(row => element('tr', { className: settings && settings.rowClass ? settings.rowClass(row) : undefined },
      ...columns.map(column => {
        const content = column.cell(row);
        return element('td', { 'data-head': column.head, className: column.number ? 'number' : column.className },
          content === undefined ? '' : content);
      })));
    return element('table', { className: 'cards' }, element('thead', {}, head), element('tbody', {}, ...body));
  }

  const tag = (key, name) => element('span', { className: 'tag ' + key }, name);
  const light = key => element('span', { className: 'light ' + key }, lights.get(key).sign + ' ' + lights.get(key).name);

  function list(name, pairs) {
    const made = element('dl', { className: name });
    pairs.filter(pair => known(pair[1])).forEach(pair => made.append(element('dt', {}, pair[0]), element('dd', {}, pair[1])));
    return made;
  }

  // ---- Where a figure comes from

  function show(title, ...parts) {
    byId('detail-title').textContent = title;
    byId('detail-body').replaceChildren(...parts);
    byId('detail').showModal();
  }

  function sources(rows) {
    if (rows.length === 0) return element('p', {}, say('js.noSources'));
    return table([
      { head: say('js.unit'), cell: row => units.get(row.unit) },
      { head: say('js.value'), cell: row => (row.part ? row.part + ' ' : '') + row.value, number: true },
      { head: say('js.raw'), cell: row => row.raw, className: 'pre' },
      { head: say('js.file'), cell: row => data.files[row.file] },
      { head: say('js.sheet'), cell: row => row.sheet },
      { head: say('js.cell'), cell: row => row.cell }
    ], rows);
  }

  function standing(of, measure) {
    return list('facts', [
      [say('js.light'), light(of.light)],
      [say('js.target'), known(of.target) ? of.target + measure : undefined],
      [say('js.achieved'), known(of.achieved) ? (of.soFar || of.achieved) + measure : undefined],
      [say('js.stage'), of.stage],
      [say('js.rate'), of.rate],
      [say('js.expected'), of.expected],
      [say('js.gap'), of.gap],
      [say('js.change'), of.change],
      [say('js.projected'), of.projected],
      [say('js.needed'), of.needed],
      [say('js.reported'), of.owed > 1 ? say('js.of', of.reported, of.owed) : undefined],
      ['', of.doubtful ? say('js.doubtful') : undefined]
    ]);
  }

  function explainCity(indicator) {
    const all = indicator.units.filter(unit => unit.counts).flatMap(unit => unit.standing.sources);
    show(indicator.code + ' ' + indicator.name,
      list('facts', [[say('js.leads'), indicator.leads]]), standing(indicator.city, indicator.measure),
      element('h3', {}, say('js.sources')), sources(all));
  }

  function explainUnit(indicator, unit) {
    show(indicator.code + ' ' + indicator.name + '　' + units.get(unit.unit),
      standing(unit.standing, indicator.measure), unit.counts ? null : element('p', {}, say(unit.subtotal ? 'js.subtotal' : 'js.compared')),
      element('h3', {}, say('js.sources')), sources(unit.standing.sources));
  }

  // ---- Overview, documents, what changed

  function overview() {
    const tile = (name, count, key) => element('li', { className: key }, element('b', {}, count), name);
    const group = (name, tiles) => byId('tiles').append(element('h3', {}, name), element('ul', { className: 'tiles' }, ...tiles));
    group(say('js.group.units'), [
      tile(say('js.tile.reported'), say('js.of', data.counts.reported, data.counts.expected), 'ACCEPTED'),
      tile(say('js.tile.late'), data.counts.late, 'LATE'), tile(say('js.tile.rejected'), data.counts.rejected, 'REJECTED'),
      tile(say('js.tile.silent'), data.counts.silent, 'SILENT')]);
    group(say('js.group.indicators', data.indicators.length), data.lights.map(each => tile(each.sign + ' ' + each.name,
      data.indicators.filter(indicator => indicator.city.light === each.key).length, each.key)));
    group(say('js.group.findings', data.findings.length), data.severities.map(each => tile(each.name,
      data.findings.filter(finding => finding.severity === each.key).length, each.key)));
    data.facts.forEach(fact => byId('facts').append(element('dt', {}, fact.name), element('dd', {}, fact.value)));
    byId('files').append(...data.documents.map(file =>
      element('li', {}, element('a', { href: file.link }, file.name), known(file.about) ? '　' + file.about : undefined)));
    if (known(data.changed)) changes([data.changed], data.changes, [], say('js.before'), row => row.before, say('js.now'));
    changes(data.closed, data.revisions, [{ head: say('js.round'), cell: row => row.round }],
      say('js.closed'), row => row.closed, say('js.counts'));
  }

  function changes(paragraphs, rows, firstColumns, beforeHead, before, nowHead) {
    byId('changes').append(...paragraphs.map(paragraph => element('p', {}, paragraph)));
    if (rows.length > 0) byId('changes').append(element('div', { className: 'wide' }, table([
      ...firstColumns,
      { head: say('js.editionKind'), cell: row => row.kind },
      { head: say('js.unit'), cell: row => row.unit },
      { head: say('js.matter'), cell: row => row.matter },
      { head: beforeHead, cell: before },
      { head: nowHead, cell: row => row.now }
    ], rows)));
  }

  function board() {
    const count = severity => ({
      head: severities.get(severity).name,
      number: true,
      cell: row => row.findings[severity] ? element('button', {
        type: 'button', className: 'figure', 'aria-label': units.get(row.unit) + severities.get(severity).name + row.findings[severity],
        click: () => filterBy(severity, row.unit)
      }, String(row.findings[severity])) : ''
    });
    byId('board-table').append(table([
      { head: say('js.unit'), cell: row => units.get(row.unit) },
      { head: say('js.outcome'), cell: row => tag(row.outcome, row.outcomeName) },
      { head: say('js.received'), cell: row => row.received, className: 'whole' },
      { head: say('js.file'), cell: row => row.file },
      { head: say('js.otherFiles'), cell: row => row.otherFiles.join('\n'), className: 'pre' },
      ...data.severities.map(severity => count(severity.key))
    ], data.board));
  }

  // ---- Lights: a row an indicator, a column a unit

  function matrix() {
    byId('legend').append(...data.lights.flatMap(each => [light(each.key), ' ']));
    const shown = new Set(data.indicators.flatMap(indicator => indicator.units.map(unit => unit.unit)));
    const columns = data.units.filter(unit => shown.has(unit.key));
    const heads = [say('js.indicator'), say('js.target'), say('js.achieved'), say('js.rate'), say('js.light')];
    const head = element('tr', {}, ...heads.map(name => element('th', { scope: 'col' }, name)),
      ...columns.map(unit => element('th', { scope: 'col', className: 'unit' }, unit.name)));
    const body = element('tbody');
    let category;
    const order = [...new Set(data.indicators.map(indicator => indicator.category))];
    const grouped = [...data.indicators].sort((one, other) => order.indexOf(one.category) - order.indexOf(other.category));
    grouped.forEach(indicator => {
      if (indicator.category !== category) {
        category = indicator.category;
        body.append(element('tr', { className: 'category' },
          element('th', { scope: 'colgroup', colspan: heads.length + columns.length }, category)));
      }
      body.append(line(indicator, columns));
    });
    byId('matrix').append(element('table', {}, element('thead', {}, head), body));
  }

  function line(indicator, columns) {
    const city = indicator.city;
    const achieved = known(city.achieved)
      ? (city.soFar || city.achieved) + (city.doubtful ? '*' : '') : '—';
    const own = new Map(indicator.units.map(unit => [unit.unit, unit]));
    return element('tr', { id: 'indicator-' + indicator.code },
      element('th', { scope: 'row' }, indicator.code + ' ' + indicator.name),
      element('td', { className: 'number' }, indicator.target),
      element('td', { className: 'number' },
        element('button', { type: 'button', className: 'figure', click: () => explainCity(indicator) }, achieved)),
      element('td', { className: 'number' }, city.rate || '—'),
      element('td', { className: city.light }, light(city.light)),
      ...columns.map(column => cell(indicator, own.get(column.key))));
  }

  function cell(indicator, unit) {
    if (unit === undefined) return element('td');
    const of = unit.standing;
    const unshared = isUnshared(indicator, of);
    const shown = unshared ? { sign: '—', name: say('js.unshared') } : lights.get(of.light);
    const words = [units.get(unit.unit), shown.name, of.achieved, of.rate].filter(known).join(' ');
    return element('td', { className: 'cell ' + of.light + (unit.counts || unit.subtotal ? '' : ' compared') },
      element('button', { type: 'button', title: words, 'aria-label': words, click: () => explainUnit(indicator, unit) },
        shown.sign));
  }

  // Without a target of its own where the whole has one: it is not open, but not shared out to the unit.
  function isUnshared(indicator, of) {
    return of.light === 'NO_TARGET' && indicator.city.light !== 'NO_TARGET';
  }

  // ---- Money

  function money() {
    if (!data.money.any) {
      byId('money-note').textContent = say('js.noMoney');
      return;
    }
    byId('money-note').textContent = say(data.money.plannedIsSample ? 'js.moneyNote.sample' : 'js.moneyNote');
    const amount = key => ({ head: say('js.' + key), number: true, cell: row => row[key] });
    byId('money-table').append(table([
      { head: say('js.view'), cell: row => row.viewName, className: 'whole' },
      { head: say('js.label'), cell: row => element('button', { type: 'button', className: 'figure', click: () => lines(row) }, label(row)) },
      ...['planned', 'arranged', 'inPlace', 'paid', 'inPlaceRate', 'paidRate', 'executionRate', 'progress', 'change'].map(amount)
    ], data.money.rows, { rowClass: row => row.view === 'total' ? 'total' : undefined }));
  }

  const label = row => row.view === 'task' ? row.key + ' ' + row.label : row.label;

  function lines(row) {
    const own = data.money.lines.filter(line => row.view === 'total' || line[row.view] === row.key);
    const amount = key => ({ head: say('js.' + key), number: true, cell: line => line[key] });
    show(row.viewName + '　' + label(row), table([
      { head: say('js.unit'), cell: line => units.get(line.unit) },
      { head: say('js.task'), cell: line => line.task },
      { head: say('js.source'), cell: line => line.source },
      amount('arranged'), amount('inPlace'), amount('paid')
    ], own), element('h3', {}, say('js.sources')), sources(own.flatMap(line => line.sources)));
  }

  // ---- Findings

  function options(id, pairs) {
    byId(id).append(element('option', { value: '' }, say('js.all')),
      ...pairs.map(pair => element('option', { value: pair[0] }, pair[1])));
  }

  const NOBODY = '?';
  const unitOf = finding => finding.unit === undefined ? NOBODY : finding.unit;
  const unitName = finding => finding.unit === undefined ? say('js.unknownUnit') : units.get(finding.unit);
  const rank = new Map(data.severities.map((severity, i) => [severity.key, i]));
  const gravestFirst = [...data.findings].sort((a, b) => rank.get(a.severity) - rank.get(b.severity));
  let all = false;

  function chosen() {
    const severity = byId('filter-severity').value;
    const unit = byId('filter-unit').value;
    const code = byId('filter-code').value;
    const words = byId('filter-text').value.trim().toLowerCase();
    return gravestFirst.filter(finding => (!severity || finding.severity === severity)
      && (!unit || unitOf(finding) === unit)
      && (!code || finding.code === code)
      && (!words || [unitName(finding), finding.code, finding.title, finding.indicator, finding.file, finding.sheet, finding.cell,
        finding.seen, finding.sentence, finding.remedy].filter(known).join('\n').toLowerCase().includes(words)));
  }

  function showFindings() {
    const found = chosen();
    const shown = all ? found : found.slice(0, FIRST);
    byId('finding-count').textContent = data.findings.length === 0 ? say('js.none') : say('js.count', shown.length, data.findings.length);
    byId('finding-more').hidden = shown.length === found.length;
    byId('finding-table').replaceChildren(table([
      { head: say('js.severity'), cell: row => tag(row.severity, severities.get(row.severity).name) },
      { head: say('js.code'), cell: row => row.code, className: 'whole' },
      { head: say('js.unit'), cell: row => unitName(row) },
      { head: say('js.indicator'), cell: row => row.indicator, className: 'whole' },
      { head: say('js.place'), cell: row => [row.file, row.sheet, row.cell].filter(known).join('　') },
      { head: say('js.seen'), cell: row => row.seen, className: 'pre' },
      { head: say('js.sentence'), cell: row => row.sentence, className: 'pre' },
      { head: say('js.remedy'), cell: row => row.remedy }
    ], shown));
  }

  const clear = () => ['severity', 'unit', 'code', 'text'].forEach(name => { byId('filter-' + name).value = ''; });

  function filterBy(severity, unit) {
    clear();
    all = false;
    byId('filter-severity').value = severity;
    byId('filter-unit').value = unit;
    showFindings();
    byId('findings').scrollIntoView();
    byId('filter-severity').focus();
  }

  function findings() {
    const codes = new Map(data.findings.map(finding => [finding.code, finding.title]));
    const concerned = new Set(data.findings.map(unitOf));
    options('filter-severity', data.severities.map(each => [each.key, each.name]));
    options('filter-unit', [...data.units.filter(unit => concerned.has(unit.key)).map(unit => [unit.key, unit.name]),
      ...(concerned.has(NOBODY) ? [[NOBODY, say('js.unknownUnit')]] : [])]);
    options('filter-code', [...codes].sort().map(([code, title]) => [code, code + ' ' + title]));
    const anew = () => { all = false; showFindings(); };
    byId('filters').addEventListener('input', anew);
    byId('filters').addEventListener('submit', event => event.preventDefault());
    byId('filters').addEventListener('reset', event => {
      event.preventDefault();
      clear();
      anew();
    });
    byId('finding-more').addEventListener('click', () => { all = true; showFindings(); });
    showFindings();
  }

  // ---- Charts: vector, without animation, told apart by a pattern as well as by colour

  const COLOURS = { DONE: '#2e7d32', ON_PACE: '#81c784', BEHIND: '#f2b600', FAR_BEHIND: '#c62828', NOT_REPORTED: '#8a949e', NO_TARGET: '#d5dbe0' };
  const BAR = '#3b6ea5';
  const drawn = [];

  function chart(title, height, option, empty) {
    const place = element('div', { className: 'chart', role: 'img', 'aria-label': title });
    byId('chart-grid').append(element('figure', {}, element('figcaption', {}, title), place));
    if (empty) {
      place.textContent = say('js.chart.empty');
      return;
    }
    place.style.height = height + 'px';
    const made = echarts.init(place, null, { renderer: 'svg' });
    made.setOption(Object.assign({ animation: false, textStyle: { fontFamily: 'inherit' } }, option));
    drawn.push(made);
  }

  const long = { grid: { left: 8, right: 36, top: 36, bottom: 8, containLabel: true } };
  const names = list => ({ type: 'category', data: list, inverse: true, axisTick: { show: false },
    axisLabel: { width: 110, overflow: 'truncate' } });
  const numbers = extra => Object.assign({ type: 'value', minInterval: 1 }, extra);
  const tip = { tooltip: { renderMode: 'richText', trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true } };

  function stacked(rows) {
    return data.lights.map(each => ({
      name: each.sign + ' ' + each.name, type: 'bar', stack: 'lights', itemStyle: { color: COLOURS[each.key] },
      label: { show: true, color: each.key === 'DONE' || each.key === 'FAR_BEHIND' ? '#fff' : '#1a1a1a',
        formatter: point => point.value ? each.sign + point.value : '' },
      data: rows.map(row => row.lights[each.key] || 0)
    }));
  }

  function bars(title, rows, value, mark) {
    const line = mark === undefined ? undefined
      : { symbol: 'none', silent: true, lineStyle: { color: '#c62828', width: 2 }, label: { formatter: mark + '%' }, data: [{ xAxis: mark }] };
    chart(title, 40 + rows.length * 24, Object.assign({}, tip, {
      grid: { left: 8, right: 48, top: 8, bottom: 24, containLabel: true },
      xAxis: numbers({ max: 100 }), yAxis: names(rows.map(row => row.name)),
      series: [{ type: 'bar', itemStyle: { color: BAR }, label: { show: true, position: 'right' },
        data: rows.map(value), markLine: line }]
    }), rows.length === 0);
  }

  function execution() {
    const points = data.charts.execution;
    const top = Math.max(100, ...points.map(point => Math.ceil(Number(point.execution) / 10) * 10));
    chart(say('js.chart.execution'), 420, {
      grid: { left: 36, right: 24, top: 36, bottom: 28 },
      tooltip: { renderMode: 'richText', confine: true,
        formatter: point => point.data.name + '\n' + say('js.executionRate') + ' ' + point.value[0] + '%\n' + say('js.progress') + ' ' + point.value[1] + '%' },
      xAxis: { type: 'value', min: 0, max: top }, yAxis: { type: 'value', min: 0, max: 100 },
      series: [{
        type: 'scatter', symbolSize: 10, itemStyle: { color: BAR },
        data: points.map(point => ({ code: point.code, name: point.code + ' ' + point.name, value: [Number(point.execution), Number(point.progress)] })),
        label: { show: true, position: 'right', formatter: point => point.data.code, color: '#1a1a1a' },
        markLine: { symbol: 'none', silent: true, label: { show: false }, lineStyle: { type: 'dashed', color: '#55606a' },
          data: [[{ coord: [0, 0] }, { coord: [100, 100] }]] }
      }],
      graphic: [
        { type: 'text', right: 30, bottom: 34, style: { text: say('js.chart.ahead'), fill: '#55606a' } },
        { type: 'text', left: 44, top: 40, style: { text: say('js.chart.behind'), fill: '#55606a' } }]
    }, points.length === 0);
  }

  function charts() {
    const groups = data.charts.categories;
    const rounds = data.charts.rounds;
    const legend = { legend: { top: 0, type: 'scroll' } };
    chart(say('js.chart.categories'), 80 + groups.length * 30, Object.assign({}, long, tip, legend,
      { xAxis: numbers(), yAxis: names(groups.map(group => group.name)), series: stacked(groups) }), groups.length === 0);
    const judged = groups.filter(group => known(group.pace));
    bars(say('js.chart.pace'), judged, group => Number(group.pace), Number(data.charts.expected));
    chart(say('js.chart.trend'), 80 + rounds.length * 44, Object.assign({}, long, tip, legend,
      { xAxis: numbers(), yAxis: names(rounds.map(round => round.name)), series: stacked(rounds) }), rounds.length === 0);
    bars(say('js.chart.counties'), data.charts.counties, rank => Number(rank.score));
    if (data.charts.towns) bars(say('js.chart.towns'), data.charts.towns, rank => Number(rank.score));
    bars(say('js.chart.departments'), data.charts.departments, rank => Number(rank.score));
    execution();
    const fit = () => drawn.forEach(made => made.resize());
    window.addEventListener('resize', fit);
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', fit);
  }

  overview();
  board();
  matrix();
  money();
  findings();
  charts();
}());
