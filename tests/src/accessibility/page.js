// What is asked of the page beside what axe asks. Every answer is a list of sentences that name an element.
(() => {
  const NEAR = 1;
  const shown = (el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest('[inert]');
  const style = (el) => getComputedStyle(el);
  /** The topmost dialog, since nothing behind it can be reached; else the page. */
  const reachable = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  const open = () => document.querySelector('[popover=auto]:popover-open') ?? reachable();

  function spell(el) {
    const hook = [...el.attributes].find((a) => a.name.startsWith('data-') && !a.name.includes('v-'));
    const kind = [...el.classList].filter((c) => !c.startsWith('svelte-')).map((c) => `.${c}`);
    const words = (el.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
    const about = hook ? `[${hook.name}${hook.value ? `=${hook.value.slice(0, 24)}` : ''}]` : '';
    return `${el.localName}${kind.slice(0, 2).join('')}${about} "${words}"`;
  }

  function named(el) {
    const by = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const words = [
      el.ariaLabel,
      by(el.getAttribute('aria-labelledby') ?? ''),
      ...[...(el.labels ?? [])].map((label) => label.textContent),
      ['INPUT', 'SELECT', 'TEXTAREA'].includes(el.tagName) ? '' : el.textContent,
      el.title
    ];
    return words.find((text) => text?.trim())?.trim().replace(/\s+/g, ' ') ?? '';
  }

  /** Everything the Tab key should stop at, in the order of the document. */
  function stops() {
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const all = [...reachable().querySelectorAll(wanted)].filter(
      (el) => el.tabIndex >= 0 && !el.disabled && shown(el) && !(el.localName === 'input' && el.type === 'hidden')
    );
    const group = (el) => `${el.name} ${el.form ? 'form' : ''}`;
    return all.filter((el) => {
      if (el.type !== 'radio') return true;
      const radios = all.filter((other) => other.type === 'radio' && group(other) === group(el));
      return (radios.find((other) => other.checked) ?? radios[0]) === el;
    });
  }

  /** What lies where it should be seen. */
  function under(el) {
    const box = el.getBoundingClientRect();
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return hit ? `under ${spell(hit)}` : `at ${Math.round(box.left)}, ${Math.round(box.top)}`;
  }

  /** Whether a part of it can be seen, and is not under something else. */
  function visible(el) {
    const box = el.getBoundingClientRect();
    const from = [Math.max(0, box.left), Math.max(0, box.top)];
    const to = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
    if (to[0] - from[0] < NEAR || to[1] - from[1] < NEAR) return false;
    const at = (x, y) => [from[0] + (to[0] - from[0]) * x, from[1] + (to[1] - from[1]) * y];
    const points = [at(0.5, 0.5), at(0.1, 0.2), at(0.9, 0.2), at(0.1, 0.8), at(0.9, 0.8)];
    return points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (el.contains(hit) || hit.contains(el) || [...(el.labels ?? [])].some((l) => l.contains(hit)));
    });
  }

  const drawn = (el) => [undefined, '::after', '::before'].some((part) => outlined(getComputedStyle(el, part)));
  const outlined = (s) => {
    const clear = /(,|\/) *0\)$/.test(s.outlineColor) || s.outlineColor === 'transparent';
    return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1.5 && !clear;
  };
  const solid = (el) => {
    for (let it = el; it; it = it.parentElement) if (Number(style(it).opacity) < 0.5) return false;
    return true;
  };
  /** A field without a ring of its own has a line in the colour of the focus. */
  function underlined(el) {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--focus)';
    const focus = style(probe).color;
    probe.remove();
    return style(el).borderBottomColor === focus && style(el).borderBottomWidth !== '0px';
  }
  /** The element around which the ring of a focused one is drawn: itself, or what stands for it. */
  function ring(el) {
    const around = [el, el.parentElement, el.parentElement?.parentElement, ...(el.labels ?? [])];
    return around.find((it) => it && (drawn(it) || underlined(it)) && solid(it));
  }
  /** The sides at which a ring is cut off by what clips it. */
  function cutRing(el) {
    const s = style(el);
    if (!outlined(s)) return [];
    const out = parseFloat(s.outlineOffset) + parseFloat(s.outlineWidth);
    const box = el.getBoundingClientRect();
    const sides = { left: box.left - out, top: box.top - out, right: box.right + out, bottom: box.bottom + out };
    const cut = new Set();
    for (let it = el.parentElement; it && it !== document.body; it = it.parentElement) {
      const clip = it.getBoundingClientRect();
      const s = style(it);
      if (s.position === 'fixed') break;
      const edge = { left: clip.left + it.clientLeft, top: clip.top + it.clientTop };
      edge.right = edge.left + it.clientWidth;
      edge.bottom = edge.top + it.clientHeight;
      // What can be scrolled further shows the rest of it.
      const more = {
        left: it.scrollLeft > 0,
        top: it.scrollTop > 0,
        right: it.scrollLeft + it.clientWidth < it.scrollWidth - NEAR,
        bottom: it.scrollTop + it.clientHeight < it.scrollHeight - NEAR
      };
      const [x, y] = [s.overflowX !== 'visible', s.overflowY !== 'visible'];
      if (x && sides.left < edge.left - NEAR && !more.left) cut.add('left');
      if (x && sides.right > edge.right + NEAR && !more.right) cut.add('right');
      if (y && sides.top < edge.top - NEAR && !more.top) cut.add('top');
      if (y && sides.bottom > edge.bottom + NEAR && !more.bottom) cut.add('bottom');
    }
    return [...cut];
  }

  const tabs = { seen: [], faults: [], round: false, again: 0, hidden: [] };
  function arrived(event) {
    if (event.key !== 'Tab' || tabs.round) return;
    const el = document.activeElement;
    // A date has a stop for each of its parts.
    if (el?.matches('input') && el === tabs.seen.at(-1) && tabs.again++ < 5) return;
    tabs.again = 0;
    if (!el || el === document.body || el === document.documentElement || tabs.seen.includes(el)) {
      tabs.round = tabs.seen.length > 0;
      return;
    }
    const before = tabs.seen.at(-1);
    tabs.seen.push(el);
    if (!visible(el)) tabs.hidden.push(el);
    if (!named(el)) tabs.faults.push(`without a name: ${spell(el)}`);
    const around = ring(el);
    if (!around) tabs.faults.push(`no visible ring: ${spell(el)}`);
    else {
      const cut = cutRing(around);
      if (cut.length) tabs.hidden.push(el);
    }
    if (before?.isConnected && backwards(before, el))
      tabs.faults.push(`backwards: ${spell(before)} then ${spell(el)}`);
  }
  /** Whether a stop comes before the one it follows, as one reads: higher up, and not in a column further right. */
  function backwards(before, el) {
    const [a, b] = [before.getBoundingClientRect(), el.getBoundingClientRect()];
    const scroller = (it) => {
      for (let box = it.parentElement; box; box = box.parentElement)
        if (/auto|scroll/.test(style(box).overflowY)) return box;
    };
    const region = (it) => it.closest('main, aside, header, dialog, [popover]');
    if (region(before) !== region(el) || scroller(before) !== scroller(el)) return false;
    return b.bottom <= a.top + NEAR && b.left < a.right - NEAR;
  }

  window.look = {
    beginTabs() {
      Object.assign(tabs, { seen: [], faults: [], round: false, again: 0, hidden: [] });
      document.removeEventListener('keyup', arrived, true);
      document.addEventListener('keyup', arrived, true);
      getSelection()?.removeAllRanges();
      const first = open() === document.body ? document.querySelector('.skip') : open();
      if (first) first.focus({ preventScroll: true });
      else document.activeElement?.blur();
      if (first?.matches('.skip')) tabs.seen.push(first);
      return stops().length;
    },
    round: () => tabs.round,
    async endTabs() {
      document.removeEventListener('keyup', arrived, true);
      // Quick keys outrun scrolling: what was not in sight is looked at again.
      for (const el of tabs.hidden.filter((el) => el.isConnected)) {
        document.activeElement?.blur();
        el.focus();
        await drawnAnew();
        await drawnAnew();
        if (!visible(el)) tabs.faults.push(`hidden when focused: ${spell(el)}, ${under(el)}`);
        const around = ring(el);
        const cut = around ? cutRing(around) : [];
        if (cut.length) tabs.faults.push(`ring cut at the ${cut.join(', ')}: ${spell(el)}`);
      }
      document.activeElement?.blur();
      await drawnAnew();
      const first = document.querySelector('.skip');
      const missed = stops().filter((el) => el !== first && !tabs.seen.includes(el));
      const faults = [...tabs.faults, ...missed.map((el) => `never reached by Tab: ${spell(el)}`)];
      if (!tabs.round) faults.push(`Tab does not come round after ${tabs.seen.length} stops`);
      const count = tabs.seen.length;
      return { count, faults };
    },

    /** What is cut off, runs over something else, or cannot be reached at the present size. */
    reflow() {
      const faults = [];
      floating.clear();
      clipping.clear();
      const main = document.querySelector('main');
      for (const it of [document.scrollingElement, main])
        if (it && it.scrollWidth > it.clientWidth + NEAR)
          faults.push(`scrolls sideways by ${it.scrollWidth - it.clientWidth}: ${it.localName}, widest ${widest(it)}`);
      const texts = read(open());
      for (const text of texts) {
        const why = cut(text);
        if (why) faults.push(`${why}: ${spell(text.el)}`);
      }
      faults.push(...over(texts));
      faults.push(...outOfReach(main));
      if (main) main.scrollTop = 0;
      return [...new Set(faults)];
    },

    /** Charts without a name or without a table behind them, and drawings that say nothing. */
    async charts() {
      const faults = [];
      const frames = [...document.querySelectorAll('figure[aria-labelledby]')].filter(shown);
      for (const frame of frames) {
        const name = document.getElementById(frame.getAttribute('aria-labelledby'))?.textContent?.trim();
        if (!name) faults.push(`a chart without a name: ${spell(frame)}`);
        const button = frame.querySelector('figcaption button[aria-pressed]');
        if (!button) {
          if (frame.querySelector('svg, .mark')) faults.push(`a chart without a table: ${name}`);
          continue;
        }
        button.click();
        await drawnAnew();
        const table = frame.querySelector('table');
        const rows = table?.querySelectorAll('tbody tr').length ?? 0;
        const heads = table?.querySelectorAll('thead th[scope=col]').length ?? 0;
        const cells = table?.querySelector('tbody tr')?.children.length ?? 0;
        if (!rows || heads !== cells) faults.push(`a table of ${rows} rows, ${heads} heads, ${cells} cells: ${name}`);
        button.click();
        await drawnAnew();
      }
      for (const svg of [...document.querySelectorAll('svg')].filter(shown)) {
        const quiet = svg.closest('[aria-hidden=true]');
        const said = svg.getAttribute('role') === 'img' && named(svg);
        if (!quiet && !said) faults.push(`a drawing that says nothing: ${spell(svg.parentElement)}`);
      }
      return { count: frames.length, faults };
    },

    /** Regions that speak up beside the one that should. */
    voices() {
      const live = '[aria-live]:not([aria-live=off]), [role=status], [role=log], output';
      const heard = [...document.querySelectorAll(live)].filter(
        (el) => !el.matches('[aria-busy=true]') && el.isConnected && !el.closest('dialog:not([open])')
      );
      const inert = document.querySelector('dialog:modal');
      const ones = heard.filter((el) => (inert ? inert.contains(el) : !el.closest('dialog')));
      if (ones.length === 1) return [];
      return [`${ones.length} live regions: ${ones.map(spell).join(' and ')}`];
    },

    /** What still moves. */
    moving: () =>
      document
        .getAnimations()
        .filter((it) => it.effect.getComputedTiming().endTime > 1)
        .map((it) => `moves: ${it.animationName ?? it.transitionProperty} of ${spell(it.effect.target)}`)
  };

  const drawnAnew = () => new Promise((done) => setTimeout(done, 30));

  function widest(box) {
    const right = box.getBoundingClientRect().left + box.clientWidth;
    const end = (el) => el.getBoundingClientRect().right + (el.scrollWidth - el.clientWidth);
    const far = [...box.querySelectorAll('*')].filter(shown).filter((el) => end(el) > right + NEAR && ![...el.children].some((child) => end(child) > right + NEAR));
    return far.length ? spell(far.sort((a, b) => end(b) - end(a))[0]) : 'nothing';
  }

  /** Every text that can be seen, with its element and the boxes it is drawn in. */
  function read(root) {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      if (!node.data.trim() || !el || !shown(el) || el.closest('.sr, option, [popover]:not(:popover-open), dialog:not([open])'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length) texts.push({ el, boxes });
    }
    return texts;
  }

  /** How a text is cut off, if it is: by a box that clips it, or by the window. */
  function cut({ el, boxes }) {
    const sides = {
      left: Math.min(...boxes.map((b) => b.left)),
      right: Math.max(...boxes.map((b) => b.right)),
      top: Math.min(...boxes.map((b) => b.top)),
      bottom: Math.max(...boxes.map((b) => b.bottom))
    };
    let [x, y] = [true, true];
    for (let it = el; it && it !== document.documentElement; it = it.parentElement) {
      const s = style(it);
      if (/auto|scroll/.test(s.overflowX)) x = false;
      if (/auto|scroll/.test(s.overflowY)) y = false;
      if (it === document.body) break;
      const clips = (axis) => /hidden|clip/.test(axis === 'x' ? s.overflowX : s.overflowY);
      const box = it.getBoundingClientRect();
      if (x && clips('x') && (sides.left < box.left - 2 || sides.right > box.right + 2)) {
        if (s.textOverflow !== 'ellipsis') return 'cut off sideways';
        // The full text comes when one points at it.
        it.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        if (!it.closest('[title]') && !it.querySelector('[title]')) return 'shortened without its full text';
        x = false;
      }
      if (y && clips('y') && (sides.top < box.top - 4 || sides.bottom > box.bottom + 4)) {
        it.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        if (!it.closest('[title]')) return 'cut off below';
        y = false;
      }
      if (s.position === 'fixed') break;
    }
    if (x && (sides.left < -NEAR || sides.right > innerWidth + NEAR)) return 'beyond the window';
    return '';
  }

  /** Texts that are drawn over each other. */
  function over(texts) {
    const all = texts
      .filter(({ el }) => !floats(el))
      .flatMap(({ el, boxes }) => boxes.map((box) => ({ el, box: clipped(el, box) })))
      .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1)
      .sort((a, b) => a.box.top - b.box.top);
    const faults = [];
    for (let i = 0; i < all.length; i++)
      for (let j = i + 1; j < all.length && all[j].box.top < all[i].box.bottom; j++) {
        const [a, b] = [all[i], all[j]];
        if (a.el === b.el || a.el.contains(b.el) || b.el.contains(a.el)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const low = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
        if (wide > 3 && high > 0.4 * low) faults.push(`runs over: ${spell(a.el)} and ${spell(b.el)}`);
      }
    return faults;
  }
  const floating = new Map();
  /** Whether it lies over the page on purpose. */
  function floats(el) {
    if (!el) return false;
    if (!floating.has(el)) floating.set(el, /sticky|fixed/.test(style(el).position) || floats(el.parentElement));
    return floating.get(el);
  }
  /** The part of a box that is not cut away. */
  function clipped(el, { left, top, right, bottom }) {
    const box = { left, top, right, bottom };
    for (const it of clips(el)) {
      const clip = it.getBoundingClientRect();
      box.left = Math.max(box.left, clip.left);
      box.top = Math.max(box.top, clip.top);
      box.right = Math.min(box.right, clip.right);
      box.bottom = Math.min(box.bottom, clip.bottom);
    }
    return box;
  }
  const clipping = new Map();
  /** The elements around one that cut it away at their edges. */
  function clips(el) {
    if (!el || el === document.body) return [];
    if (!clipping.has(el)) {
      const s = style(el);
      const outer = clips(el.parentElement);
      clipping.set(el, s.overflowX === 'visible' && s.overflowY === 'visible' ? outer : [...outer, el]);
    }
    return clipping.get(el);
  }

  /** The controls that cannot be brought into sight: first all that show while the page is leafed through, then one by one. */
  function outOfReach(main) {
    const rest = new Set(stops().filter((el) => !el.matches('.skip') && open().contains(el)));
    const look = () => rest.forEach((el) => visible(el) && rest.delete(el));
    look();
    for (let top = 0; main && rest.size && top < main.scrollHeight; top += 0.6 * main.clientHeight) {
      main.scrollTop = top;
      look();
    }
    for (const el of rest) {
      el.scrollIntoView({ block: 'center', inline: 'center' });
      if (visible(el)) rest.delete(el);
    }
    return [...rest].map((el) => `out of reach: ${spell(el)}`);
  }
})();
