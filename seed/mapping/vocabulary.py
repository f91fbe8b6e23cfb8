"""What columns and files are often called, in English, German, French and Spanish; only `mapping init` guesses by it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

# Whole words or beginnings, folded: the first kind of which a word stands in a file's name is proposed.
KINDS: Mapping[str, tuple[str, ...]] = {
    "OrderLine": ("line", "item", "position", "zeile", "ligne", "linea", "detail", "basket"),
    "Return": ("return", "retour", "rueck", "ruck", "refund", "devol"),
    "SurveyResponse": ("answer", "response", "antwort", "survey", "umfrage", "nps", "csat", "enquete", "encuesta", "feedback"),
    "Delivery": ("deliver", "shipment", "liefer", "sendung", "parcel", "paket", "livraison", "entrega", "envio"),
    "Interaction": (
        *("interaction", "ticket", "complaint", "beschwerde", "contact", "kontakt", "call", "anruf", "chat", "post", "beitrag", "visit"),
        *("reclam", "plainte", "appel", "message", "nachricht", "meldung"),
    ),
    "Order": ("order", "bestell", "auftrag", "purchase", "transaction", "sale", "invoice", "rechnung", "commande", "pedido", "verkauf"),
    "Product": ("product", "artikel", "produkt", "article", "producto", "sku", "sortiment", "movie", "book", "song"),
    "Campaign": ("campaign", "kampagne", "campagne", "campana"),
    "Household": ("household", "haushalt", "menage", "hogar"),
    "Organization": ("organi", "company", "firma", "compan", "account", "entreprise", "empresa", "supplier"),
    "Need": ("need", "request", "wunsch", "bedarf"),
    "Customer": ("customer", "kunde", "client", "person", "member", "mitglied", "user", "nutzer", "subscriber", "passenger", "patient"),
}

# A field → what its column is called. Fields that are not here are looked for by their own name.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "displayName": ("name", "full name", "kundenname", "customer name"),
    "firstName": ("vorname", "first", "given", "prenom", "nombre"),
    "lastName": ("nachname", "last", "surname", "family", "nom", "apellido", "name"),
    "birthDate": ("birth", "geburt", "gebor", "dob", "born", "naissance", "nacimiento"),
    "preferredLanguage": ("language", "sprache", "langue", "idioma"),
    "number": ("number", "nummer", "nr", "no", "id", "numero"),
    "orderedAt": ("ordered", "order date", "bestell", "datum", "date", "kauf", "invoicedate", "time"),
    "promisedAt": ("promised", "zugesagt", "expected", "estimated", "liefertermin", "promis"),
    "shippedAt": ("shipped", "versand", "sent", "expedi"),
    "deliveredAt": ("delivered", "zugestellt", "geliefert", "livre", "entrega"),
    "startedAt": ("started", "opened", "created", "zeitpunkt", "datum", "date", "wann", "time"),
    "saidAt": ("said", "written", "created", "datum", "date", "time"),
    "sentAt": ("sent", "gesendet", "versand", "invited", "envoye"),
    "answeredAt": ("answered", "beantwort", "submitted", "responded", "completed"),
    "returnedAt": ("returned", "retour", "rueckgabe", "datum", "date"),
    "score": ("score", "note", "rating", "bewertung", "punkte", "nps", "stars", "sterne"),
    "text": ("text", "comment", "kommentar", "review", "message", "nachricht", "verbatim", "antwort"),
    "summary": ("summary", "subject", "betreff", "text", "topic", "thema", "description", "titel", "title"),
    "question": ("question", "frage", "pregunta"),
    "status": ("status", "stand", "state", "zustand", "etat", "estado"),
    "channel": ("channel", "weg", "via", "kanal", "canal", "store", "filiale", "shop"),
    "quantity": ("quantity", "qty", "menge", "anzahl", "stueck", "quantite", "cantidad", "units"),
    "list": ("list", "price", "preis", "einzelpreis", "prix", "precio", "amount", "betrag", "total", "summe", "dollar", "value", "revenue"),
    "listPrice": ("price", "preis", "prix", "precio"),
    "discount": ("discount", "rabatt", "remise", "descuento"),
    "revenue": ("revenue", "umsatz", "amount", "betrag", "total", "summe", "price", "preis", "dollar", "value", "net"),
    "paid": ("paid", "bezahlt", "amount", "betrag", "total", "summe", "price", "preis", "dollar", "value", "net"),
    "refund": ("refund", "erstattung", "rembours", "amount", "betrag"),
    "currency": ("currency", "waehrung", "devise", "moneda"),
    "product": ("product", "artikel", "sku", "item", "article", "stock"),
    "sku": ("sku", "artikel", "ean", "gtin", "code", "stock", "id"),
    "name": ("name", "bezeichnung", "title", "titel", "description", "designation", "nom", "nombre"),
    "position": ("position", "pos", "line", "zeile"),
    "order": ("order", "bestell", "auftrag", "basket", "invoice", "commande"),
    "customer": ("customer", "kunde", "client", "user", "member", "person", "household", "cust"),
    "carrier": ("carrier", "dienst", "transport"),
    "reason": ("reason", "grund", "motif", "motivo"),
    "survey": ("survey", "umfrage", "invitation"),
    "saidBy": ("customer", "kunde", "author", "user"),
    "participants": ("customer", "kunde", "client", "user"),
}

_FOLDING = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def words(name: str) -> str:
    """Return a name as its words, small and without accents, with a blank before each: `OrderDate` is ` order date`."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    plain = unicodedata.normalize("NFKD", parted.casefold().translate(_FOLDING)).encode("ascii", "ignore").decode()
    return " " + " ".join(re.findall(r"[a-z0-9]+", plain))


def likeness(name: str, field: str) -> float:
    """Return how well a column's name goes with a field: 0 not at all, 3 when it is the field's own name."""
    said = words(name)
    own = words(field)
    if said == own:
        return 3
    known = FIELDS.get(field, (own.strip(),))
    best = 0.0
    for rank, word in enumerate(known):
        if said == f" {word}":
            best = max(best, 2.5 - rank / 20)
        elif f" {word}" in said:
            best = max(best, 2 - rank / 20)
        elif len(word) > 4 and word in said:
            best = max(best, 1.5 - rank / 20)
    return best


def kind_of(file: str) -> str:
    """Return the kind of record that a file's name speaks of; a file of nothing known is proposed as one of customers."""
    said = words(file)
    return next((kind for kind, known in KINDS.items() if any(f" {word}" in said for word in known)), "Customer")
