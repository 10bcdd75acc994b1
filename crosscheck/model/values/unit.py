"""Units of measure: what can be converted into what, by an exact factor.

The factors are written out here because importing a units library costs more time than comparing two
articles; the tests hold every row against pint's definitions. Names of units in a language are the lexicon's
matter.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

import attrs

# dimension: name=symbol=factor to the dimension's base[+offset in base units], …
_TABLE = """
count: == 1
share: fraction== 1, percent=%= 1/100, per_mille=‰= 1/1000
percentage_point: percentage_point=pp= 1, basis_point=bp= 1/100
ordinal: ordinal== 1
score: score== 1
multiple: times=times= 1
magnitude: magnitude=M= 1
age: day_of_age=days old= 86400, week_of_age=weeks old= 604800, month_of_age=months old= 2629800,
    year_of_age=years old= 31557600
length: millimetre=mm= 0.001, centimetre=cm= 0.01, metre=m= 1, kilometre=km= 1000, inch=in= 0.0254,
    foot=ft= 0.3048, yard=yd= 0.9144, mile=mi= 1609.344, nautical_mile=nmi= 1852,
    light_year=ly= 9460730472580800, astronomical_unit=au= 149597870700, decimetre=dm= 0.1,
    micrometre=µm= 1e-6, nanometre=nm= 1e-9, picometre=pm= 1e-12
mass: microgram=µg= 1e-9, milligram=mg= 1e-6, gram=g= 0.001, kilogram=kg= 1, tonne=t= 1000,
    short_ton=short ton= 907.18474, long_ton=long ton= 1016.0469088, pound=lb= 0.45359237,
    ounce=oz= 0.028349523125, stone=st= 6.35029318, carat=ct= 0.0002
area: square_metre=m²= 1, square_kilometre=km²= 1e6, square_centimetre=cm²= 1e-4, hectare=ha= 10000,
    acre=acre= 4046.8564224, square_mile=sq mi= 2589988.110336, square_foot=sq ft= 0.09290304,
    square_yard=sq yd= 0.83612736, square_inch=sq in= 0.00064516
volume: millilitre=ml= 1e-6, centilitre=cl= 1e-5, litre=l= 0.001, cubic_centimetre=cm³= 1e-6,
    cubic_metre=m³= 1, cubic_kilometre=km³= 1e9, cubic_foot=cu ft= 0.028316846592,
    cubic_yard=cu yd= 0.764554857984, cubic_inch=cu in= 0.000016387064, gallon=gal= 0.003785411784,
    quart=qt= 0.000946352946, pint=pt= 0.000473176473, cup=cup= 0.0002365882365,
    fluid_ounce=fl oz= 0.0000295735295625, tablespoon=tbsp= 0.00001478676478125,
    teaspoon=tsp= 0.00000492892159375, barrel=bbl= 0.158987294928
speed: m/s=m/s= 1, km/h=km/h= 5/18, km/s=km/s= 1000, mph=mph= 0.44704, knot=kn= 463/900, ft/s=ft/s= 0.3048
temperature: kelvin=K= 1, celsius=°C= 1+273.15, fahrenheit=°F= 5/9+45967/180
degree: degree=°= 1
energy: joule=J= 1, kilojoule=kJ= 1000, megajoule=MJ= 1e6, gigajoule=GJ= 1e9, calorie=cal= 4.184,
    kilocalorie=kcal= 4184, watt_hour=Wh= 3600, kilowatt_hour=kWh= 3600000, megawatt_hour=MWh= 3.6e9,
    gigawatt_hour=GWh= 3.6e12, terawatt_hour=TWh= 3.6e15
yield: ton_of_tnt=t TNT= 1, kiloton=kt= 1000, megaton=Mt= 1e6
power: milliwatt=mW= 0.001, watt=W= 1, kilowatt=kW= 1000, megawatt=MW= 1e6, gigawatt=GW= 1e9,
    terawatt=TW= 1e12, horsepower=hp= 745.69987158227022
pressure: pascal=Pa= 1, hectopascal=hPa= 100, kilopascal=kPa= 1000, megapascal=MPa= 1e6, bar=bar= 100000,
    millibar=mbar= 100, atmosphere=atm= 101325, psi=psi= 6894.757293168
time: millisecond=ms= 0.001, second=s= 1, minute=min= 60, hour=h= 3600, day=d= 86400, week=wk= 604800,
    fortnight=fortnight= 1209600, month=mo= 2629800, year=yr= 31557600, decade=decade= 315576000,
    century=century= 3155760000
data: bit=bit= 1, kilobit=kbit= 1000, megabit=Mbit= 1e6, gigabit=Gbit= 1e9, byte=B= 8, kilobyte=kB= 8000,
    megabyte=MB= 8e6, gigabyte=GB= 8e9, terabyte=TB= 8e12, petabyte=PB= 8e15, exabyte=EB= 8e18
frequency: hertz=Hz= 1, kilohertz=kHz= 1000, megahertz=MHz= 1e6, gigahertz=GHz= 1e9
voltage: volt=V= 1, kilovolt=kV= 1000
current: milliampere=mA= 0.001, ampere=A= 1
radiation_dose: microsievert=µSv= 1e-6, millisievert=mSv= 0.001, sievert=Sv= 1
loudness: decibel=dB= 1
"""

_CURRENCY_LENGTH = 3  # an ISO 4217 code is three capitals
_COMPOSED = {"length/time": "speed"}


@attrs.frozen(slots=True)
class Unit:
    """A unit by its canonical name. ``value_in_base = value * factor + offset``; only temperatures have an
    offset.

    ``currency`` is the code of a currency or of a price's currency: no fixed factor leads from one to
    another.
    """

    name: str
    symbol: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    currency: str = ""

    def converts_to(self, other: Unit) -> bool:
        """Whether a fixed factor leads from one to the other.

        >>> unit_named("mile").converts_to(unit_named("kilometre"))
        True
        >>> unit_named("USD").converts_to(unit_named("EUR"))
        False
        """
        return (self.dimension, self.currency) == (other.dimension, other.currency)


def _parse(table: str) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for family in re.split(r"\n(?=\S)", table.strip()):
        dimension, rows = family.split(":", 1)
        for row in rows.split(","):
            name, symbol, number = (part.strip() for part in row.split("="))
            factor, _, offset = number.partition("+")
            units[name] = Unit(name, symbol, dimension, Fraction(factor), Fraction(offset or 0))
    return units


UNITS = _parse(_TABLE)


@cache
def unit_named(name: str) -> Unit:
    """The unit with this canonical name: one of ``UNITS``, an ISO currency code, or ``above/below`` for a
    rate.

    A name nobody knows is a dimension of its own, comparable with itself only. Never raises.

    >>> unit_named("km/h").dimension, unit_named("USD").dimension, unit_named("USD/barrel").dimension
    ('speed', 'money', 'money/volume')
    """
    if name in UNITS:
        return UNITS[name]
    if len(name) == _CURRENCY_LENGTH and name.isupper():
        return Unit(name, name, "money", currency=name)
    above, slash, below = name.partition("/")
    if not slash:
        return Unit(name, name, name)
    over, under = unit_named(above), unit_named(below)
    dimension = f"{over.dimension}/{under.dimension}"
    return Unit(
        name=name,
        symbol=f"{over.symbol}/{under.symbol}",
        dimension=_COMPOSED.get(dimension, dimension),
        factor=over.factor / under.factor,
        currency=over.currency,
    )
