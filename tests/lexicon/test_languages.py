"""English or not, told by small words and letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lexicon.languages import LEAST_WORDS, other_language

TEXTS = {
    "German": "Der Hafenrat hat am Montag eine neue Leiterin gewählt und den Streit um das Amt beendet",
    "French": "Le conseil du port a élu une nouvelle directrice lundi et la ville est prête pour les travaux du quai.",
    "Spanish": "El consejo del puerto eligió el lunes a una nueva directora y la ciudad espera el fin de las obras.",
    "Dutch": "Het havenbestuur heeft op maandag een nieuwe directeur gekozen en de stad wacht nog op het werk.",
    "Polish": "Rada portu wybrała w poniedziałek nową dyrektorkę i nie czeka już na koniec prac.",
    "Turkish": "Liman kurulu pazartesi günü yeni bir müdür seçti ve bu karar için daha çok zaman var.",
    "Swedish": "Hamnstyrelsen har på måndagen valt en ny chef och det är inte klart än när arbetet börjar.",
    "Russian": "Совет порта в понедельник выбрал нового директора, и город не ждёт, что работы будут закончены.",
    "Greek": "Το συμβούλιο του λιμένα εξέλεξε τη Δευτέρα νέα διευθύντρια και η πόλη περιμένει το τέλος των έργων.",
    "Arabic letters": "انتخب مجلس الميناء يوم الاثنين مديرة جديدة وتنتظر المدينة نهاية الأشغال",
    "Japanese": "港湾委員会は月曜日に新しい所長を選びました。",
    "Chinese": "港口委员会周一选出了新的主任。",
    "Korean": "항만 위원회는 월요일에 새 소장을 선출했다",
    "Hebrew": "מועצת הנמל בחרה ביום שני מנהלת חדשה",
}


@pytest.mark.parametrize("name", TEXTS)
def test_another_language_is_named(name: str) -> None:
    found = other_language(TEXTS[name].split())
    assert found is not None
    assert name in (found, f"{found} letters")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board chose a new head on Monday, and the town waits for the end of the works.",
        "Der Spiegel and La Repubblica reported that the head of Deutsche Bank and El Corte Inglés met on Monday.",
        "Ana de la Cruz, Luis del Valle, Jan van der Berg, Eva de Vries and Max von Hagen were on the list.",
        "Arsenal 2 Chelsea 1 Everton 0 Fulham 3 Leeds 1 Burnley 1 Wolves 2 Brentford 2 Spurs 0 Villa 4 Luton 1",
        "MONDAY: WIND 12, RAIN 3 MM, HIGH 14, LOW 6",
        "12 14 15 16 17 18 19 20 21 22 23 24 25 26",
    ],
)
def test_english_and_tables_are_left_alone(text: str) -> None:
    assert other_language(text.split()) is None


@given(
    st.lists(
        st.sampled_from(["the", "of", "and", "to", "was", "in", "on", "Oslo", "de", "le", "der"]), min_size=20
    )
)
def test_english_with_a_few_foreign_words_stays_english(words: list[str]) -> None:
    """A text in which at least half of the words are English small words is English."""
    assert other_language([*words, *(["the", "of"] * len(words))]) is None


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1), max_size=LEAST_WORDS - 1))
def test_a_few_latin_words_tell_nothing(words: list[str]) -> None:
    """Fewer words than chance needs are never called another language."""
    assert other_language(words) is None


@given(st.lists(st.text()))
def test_any_words_may_come(words: list[str]) -> None:
    """Whatever the words hold, the answer is a name without line breaks, or nothing."""
    found = other_language(words)
    assert found is None or found.isprintable()
