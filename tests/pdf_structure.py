"""What a PDF says of itself besides its words: tags, bookmarks and links, to compare and to try."""

from __future__ import annotations

import pikepdf


def tags_of(pdf):
    """Return the tags as a tree: of each its kind, what it says, its page and what it holds."""
    pages = _pages(pdf)

    def walk(node):
        told = str(node.S), str(node.get("/Alt", "")), str(node.get("/T", ""))
        page = pages.get(node.Pg.objgen) if "/Pg" in node else None
        return (*told, page, tuple(map(kid, _kids(node))))

    def kid(one):
        if not isinstance(one, pikepdf.Dictionary):
            return int(one)
        if one.get("/Type") == "/MCR":
            return int(one.MCID), pages[one.Pg.objgen]
        return pages[one.Pg.objgen] if one.get("/Type") == "/OBJR" else walk(one)

    return [walk(one) for one in pdf.Root.StructTreeRoot.K]


def untagged(pdf):
    """List the marks and the links of each page that the tag of their key does not hold."""
    keys = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    lost = []
    for page in pdf.pages:
        marks = enumerate(keys[int(page.obj.StructParents)])
        lost += [(page.index, at) for at, tag in marks if at not in _marks_on(page.objgen, tag)]
        for link in page.obj.get("/Annots", []):
            held = [one.Obj.objgen for one in _kids(keys[int(link.StructParent)]) if _is_link(one)]
            lost += [] if link.objgen in held else [(page.index, link.objgen)]
    return lost


def unreached(pdf):
    """List the objects that nothing leads to, but for the streams that others are packed in."""
    left, seen = [pdf.trailer], set()
    while left:
        one = left.pop()
        if isinstance(one, pikepdf.Object) and not (one.is_indirect and one.objgen in seen):
            seen.add(one.objgen)
            if isinstance(one, pikepdf.Array):
                left += list(one)
            elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                left += dict(one).values()
    others = (one for one in pdf.objects if one.objgen not in seen)
    return [one for one in others if not _is_packing(one)]


def _is_packing(one):
    return isinstance(one, pikepdf.Stream) and one.get("/Type") in ("/ObjStm", "/XRef")


def bookmarks_of(pdf):
    """List the bookmarks: how deep each is, its words, and the page it leads to."""
    pages, found = _pages(pdf), []

    def walk(items, depth):
        for one in items:
            found.append((depth, one.title, pages[one.destination[0].objgen]))
            walk(one.children, depth + 1)

    with pdf.open_outline() as outline:
        walk(outline.root, 0)
    return found


def links_of(pdf):
    """List of each page where its links stand, the pages and places they lead to, their words."""
    pages, named = _pages(pdf), pikepdf.NameTree(pdf.Root.Names.Dests)

    def told(link):
        goal = link.Dest if isinstance(link.Dest, pikepdf.Array) else named[str(link.Dest)]
        place = [round(float(part)) for part in list(goal)[2:]]
        rect = [round(float(part)) for part in link.Rect]
        return rect, pages[goal[0].objgen], place, str(link.Contents)

    return [[told(one) for one in page.obj.get("/Annots", [])] for page in pdf.pages]


def _pages(pdf):
    return {page.objgen: number for number, page in enumerate(pdf.pages)}


def _kids(node):
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_link(kid):
    return isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid


def _marks_on(page, tag):
    """Return the marks of a page that a tag itself holds."""
    kids = _kids(tag)
    own = [int(one) for one in kids if not isinstance(one, pikepdf.Dictionary)]
    named = [one for one in kids if isinstance(one, pikepdf.Dictionary) and "/MCID" in one]
    is_own = "/Pg" in tag and tag.Pg.objgen == page
    return own * is_own + [int(one.MCID) for one in named if one.Pg.objgen == page]
