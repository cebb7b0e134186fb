namespace KilkennyInfo.BrowserTests;

/// <summary>Whether somebody without a mouse can see where they are.</summary>
public static class FocusMark
{
    /// <summary>What is wrong with how the element that has the focus shows it: a list of faults; null where nothing has the focus.</summary>
    public const string Script =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const marks = element => ['', '::before', '::after'].map(part => {
            const s = getComputedStyle(element, part || null);
            const outline = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 ? `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}` : '';
            return outline + (s.boxShadow !== 'none' ? s.boxShadow : '');
          }).join('|');
          const box = [...e.getClientRects()].find(r => r.width > 1 && r.height > 1);
          // A region that is larger than the window cannot be all in view, and in a text the browser shows the line that is typed on.
          // Scrolling stops at whole pixels.
          const inView = box && box.left >= -1 && box.right <= innerWidth + 1
            && (box.height > innerHeight || e.matches('textarea') ? box.bottom > 0 && box.top < innerHeight : box.top >= -1 && box.bottom <= innerHeight + 1);
          const seen = (x, y) => { const top = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 2)); return top === e || e.contains(top); };
          const middle = box && box.left + box.width / 2;
          // Not at the very edges: padding that makes a link in a list easier to press may reach into its neighbour's.
          const onTop = box && [.25, .5, .75].every(part => seen(middle, box.top + part * box.height));
          const focused = marks(e);
          e.blur();
          const unfocused = marks(e);
          e.focus({ preventScroll: true, focusVisible: true });
          const at = box && `at ${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)} by ${Math.round(box.height)}`;
          const faults = [];
          if (focused === unfocused || focused.replaceAll('|', '') === '') faults.push('no mark of focus on');
          if (!inView) faults.push(`out of view, ${at}:`);
          if (!onTop) faults.push('covered:');
          return faults.map(fault => `${fault} ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 100)}`);
        }
        """;
}
