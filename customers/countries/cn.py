"""China.

The world's data has the old numbers of ISO 3166-2:CN; today the provinces have letters.
    https://www.iso.org/obp/ui/#iso:code:3166:CN
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Province",
    states={
        "AH": ("Anhui", "安徽"),
        "BJ": ("Beijing", "北京"),
        "CQ": ("Chongqing", "重庆"),
        "FJ": ("Fujian", "福建"),
        "GD": ("Guangdong", "广东"),
        "GS": ("Gansu", "甘肃"),
        "GX": ("Guangxi", "广西"),
        "GZ": ("Guizhou", "贵州"),
        "HA": ("Henan", "河南"),
        "HB": ("Hubei", "湖北"),
        "HE": ("Hebei", "河北"),
        "HI": ("Hainan", "海南"),
        "HK": ("Hong Kong", "Hongkong"),
        "HL": ("Heilongjiang", "黑龙江"),
        "HN": ("Hunan", "湖南"),
        "JL": ("Jilin", "吉林"),
        "JS": ("Jiangsu", "江苏"),
        "JX": ("Jiangxi", "江西"),
        "LN": ("Liaoning", "辽宁"),
        "MO": ("Macao", "Macau"),
        "NM": ("Inner Mongolia", "Nei Mongol", "Nei Mongol Zizhiqu", "内蒙古"),
        "NX": ("Ningxia", "宁夏"),
        "QH": ("Qinghai", "青海"),
        "SC": ("Sichuan", "四川"),
        "SD": ("Shandong", "山东"),
        "SH": ("Shanghai", "上海"),
        "SN": ("Shaanxi", "陕西"),
        "SX": ("Shanxi", "山西"),
        "TJ": ("Tianjin", "天津"),
        "TW": ("Taiwan",),
        "XJ": ("Xinjiang", "新疆"),
        "XZ": ("Tibet", "Xizang"),
        "YN": ("Yunnan", "云南"),
        "ZJ": ("Zhejiang", "浙江"),
    },
    recoded={
        "安徽省": "AH",
        "澳门": "MO",
        "北京市": "BJ",
        "重庆市": "CQ",
        "福建省": "FJ",
        "甘肃省": "GS",
        "广东省": "GD",
        "广西壮族自治区": "GX",
        "贵州省": "GZ",
        "海南省": "HI",
        "河北省": "HE",
        "河南省": "HA",
        "黑龙江省": "HL",
        "湖北省": "HB",
        "湖南省": "HN",
        "吉林省": "JL",
        "江苏省": "JS",
        "江西省": "JX",
        "辽宁省": "LN",
        "内蒙古自治区": "NM",
        "宁夏回族自治区": "NX",
        "青海省": "QH",
        "山东省": "SD",
        "山西省": "SX",
        "陕西省": "SN",
        "上海市": "SH",
        "四川省": "SC",
        "台湾": "TW",
        "天津市": "TJ",
        "西藏自治区": "XZ",
        "香港": "HK",
        "新疆维吾尔自治区": "XJ",
        "云南省": "YN",
        "浙江省": "ZJ",
    },
)

COUNTRY = Country(
    code="CN",
    address=ADDRESS,
)
