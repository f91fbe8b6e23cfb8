"""The shelves of the Complete Journey: department, category, type, and what a purchase there would reveal.

The files have no such mark; the lists below are ours. In doubt the stricter one: whatever stands below a sensitive category
is sensitive too. Seasonal goods for Christmas and Easter are bought by most households whatever they believe, and are not marked.
"""

from __future__ import annotations

from graph_api.records.assortment import Consumption, ProductCategory, Sensitivity

_BY_CATEGORY = {
    **dict.fromkeys(
        (
            *("ADULT INCONTINENCE", "ANALGESICS", "ANTACIDS", "COLD AND FLU", "DIETARY AID PRODUCTS", "EYE AND EAR CARE PRODUCTS"),
            *("FEMININE HYGIENE", "FIRST AID PRODUCTS", "FITNESS&DIET", "FOOT CARE PRODUCTS", "GLASSES/VISION AIDS"),
            *("HOME HEALTH CARE", "LAXATIVES", "NATURAL VITAMINS", "PHARMACY", "RESTRICTED DIET", "SINUS AND ALLERGY"),
            *("SMOKING CESSATIONS", "VITAMINS"),
        ),
        Sensitivity.HEALTH,
    ),
    **dict.fromkeys(
        ("BABY FOODS", "BABYFOOD", "BABY HBC", "DIAPERS & DISPOSABLES", "INFANT CARE PRODUCTS", "INFANT FORMULA"), Sensitivity.PREGNANCY
    ),
    **dict.fromkeys(("BEERS/ALES", "DOMESTIC WINE", "IMPORTED WINE", "LIQUOR", "MISC WINE"), Sensitivity.ALCOHOL),
    "FAMILY PLANNING": Sensitivity.SEXUALITY,
}
_BY_TYPE_WORD = {
    "PREGNANCY": Sensitivity.PREGNANCY,
    "KOSHER": Sensitivity.FAITH,
    "BEERALEMALT": Sensitivity.ALCOHOL,
    "FEM. HYGN": Sensitivity.HEALTH,
    "CONVALESCENT": Sensitivity.HEALTH,
}
_BY_DEPARTMENT = {"SPIRITS": Sensitivity.ALCOHOL}
_FOOD_AND_FUEL = frozenset(
    (
        *("GROCERY", "PRODUCE", "MEAT", "MEAT-PCKGD", "DELI", "PASTRY", "SEAFOOD", "SEAFOOD-PCKGD", "SALAD BAR", "NUTRITION"),
        *("SPIRITS", "RESTAURANT", "CHEF SHOPPE", "FROZEN GROCERY", "FUEL"),
    )
)


def sensitivity(department: str, category: str = "", type: str = "") -> Sensitivity:
    """Return what a purchase on this shelf would reveal: a word of the type decides, then the category, then the department."""
    for word, found in _BY_TYPE_WORD.items():
        if word in type:
            return found
    return _BY_CATEGORY.get(category) or _BY_DEPARTMENT.get(department) or Sensitivity.NONE


def consumption(department: str) -> Consumption:
    """Return CONSUMABLE for departments of food and fuel; the files do not say it of any other."""
    return Consumption.CONSUMABLE if department in _FOOD_AND_FUEL else Consumption.UNKNOWN


def shelves(source: str, department: str, category: str, type: str) -> tuple[ProductCategory, ...]:
    """Return the shelf and the wider ones around it, widest first; a name that the file leaves empty makes no shelf."""
    made: list[ProductCategory] = []
    path: list[str] = []
    for name, revealed in (
        (department, sensitivity(department)),
        (category, sensitivity(department, category)),
        (type, sensitivity(department, category, type)),
    ):
        if name:
            path.append(name)
            parent = made[-1].source_key if made else None
            key = " | ".join(path)
            made.append(ProductCategory(source=source, source_key=key, name=name, level=len(path), sensitivity=revealed, parent=parent))
    return tuple(made)
